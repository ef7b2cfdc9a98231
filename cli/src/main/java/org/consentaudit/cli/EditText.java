package org.consentaudit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Purpose;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffHunk;
import org.consentaudit.analysis.diff.DiffLine;
import org.consentaudit.analysis.diff.TextDiff;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.EditReading;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.app.site.EditFigures;
import org.consentaudit.archive.store.ContentStore;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.words.EditWords;
import org.consentaudit.reports.words.Texts;

/** Edits for people. */
final class EditText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int NAMED = 6;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 2_000;

  private final PrintWriter out;
  private final AgentRegistry registry;
  private final ContentStore contents;
  private final boolean lines;

  EditText(PrintWriter out, AgentRegistry registry, ContentStore contents, boolean lines) {
    this.out = out;
    this.registry = registry;
    this.contents = contents;
    this.lines = lines;
  }

  void print(EditReading edit) {
    var before = edit.change().before();
    var after = edit.change().after();
    out.printf(
        "%s  %s%n", after.capture().day(), EditWords.heading(EditFigures.of(edit, registry)));
    out.printf(
        "  %s, between %s and %s UTC%n",
        Texts.visible(after.capture().url()),
        minute(before.capture().captured()),
        minute(after.capture().captured()));
    turns(edit).forEach((turn, agents) -> row("access", turn + ": " + brief(agents)));
    int left =
        new PathLines(edit.paths())
            .print((word, what, agents) -> row(word, what + ": " + brief(agents)));
    if (left > 0) {
      row("paths", "and " + left + " more such lines: --format jsonl has them all");
    }
    if (!edit.allPaths()) {
      row("paths", "the files are too large to compare wholly: more may have opened or closed");
    }
    if (!edit.named().isEmpty()) {
      row("named", brief(edit.named()));
    }
    if (!edit.unnamed().isEmpty()) {
      row("unnamed", brief(edit.unnamed()));
    }
    if (edit.agents().isEmpty()) {
      row("verdicts", "none changed");
    }
    if (lines) {
      lines(text(before), text(after));
    }
    out.println();
  }

  private void row(String word, String what) {
    out.printf("  %-8s %s%n", word, what);
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** From what to what, and the agents for whom it is so. */
  private Map<String, List<String>> turns(EditReading edit) {
    Map<String, List<String>> turns = new LinkedHashMap<>();
    for (EditReading.AgentEdit agent : edit.agents()) {
      String from = word(agent.verdicts().from());
      String to = word(agent.verdicts().to());
      boolean finer = from.equals(to);
      String turn =
          finer
              ? from
                  + " as before, only its category changed ("
                  + agent.verdicts().from().detail()
                  + " -> "
                  + agent.verdicts().to().detail()
                  + ")"
              : from + " -> " + to;
      turns
          .computeIfAbsent(turn, t -> new ArrayList<>())
          .add(registry.agents().get(agent.verdicts().place()).token());
    }
    return turns;
  }

  private static String word(Verdict verdict) {
    return Standing.of(verdict.status().code(), verdict.detail()).word();
  }

  /** Some of the agents by name, those that collect for training first. */
  private String brief(List<String> tokens) {
    List<String> named =
        tokens.stream()
            .filter(token -> !token.equals(EditReading.EVERYONE_ELSE))
            .sorted(Comparator.comparing(this::purpose))
            .map(token -> Texts.visible(token, LONGEST_NAME))
            .toList();
    if (!tokens.contains(EditReading.EVERYONE_ELSE)) {
      return Texts.list(named, NAMED);
    }
    return (named.isEmpty() ? "" : Texts.list(named, NAMED) + ", and ")
        + "all without their own group";
  }

  private Purpose purpose(String token) {
    return registry.find(token).map(Agent::purpose).orElse(Purpose.UNDOCUMENTED);
  }

  private String text(Answer answer) {
    return answer
        .content()
        .flatMap(contents::bytes)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  private void lines(String before, String after) {
    for (DiffHunk hunk : TextDiff.of(before, after).hunks()) {
      out.printf("    @@ line %d -> %d%n", hunk.firstBefore(), hunk.firstAfter());
      hunk.lines().forEach(this::line);
    }
  }

  private void line(DiffLine line) {
    if (line.kind() == ChangeKind.SAME) {
      out.println("      " + Texts.visible(line.textAfter(), LONGEST_LINE));
    }
    if (line.kind() == ChangeKind.DELETED || line.kind() == ChangeKind.CHANGED) {
      out.println("    - " + Texts.visible(line.textBefore(), LONGEST_LINE));
    }
    if (line.kind() == ChangeKind.INSERTED || line.kind() == ChangeKind.CHANGED) {
      out.println("    + " + Texts.visible(line.textAfter(), LONGEST_LINE));
    }
  }
}
