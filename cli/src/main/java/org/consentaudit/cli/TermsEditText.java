package org.consentaudit.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffPiece;
import org.consentaudit.analysis.terms.TermsChange;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.history.ClauseChange;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.analysis.terms.history.PlacedClause;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.reports.words.TermsWords;
import org.consentaudit.reports.words.Texts;

/** Edits of terms for people: words that went stand in [-brackets-], new ones in {+braces+}. */
final class TermsEditText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int LONGEST = 2_000;
  private static final int CONTEXT = 60;

  private final PrintWriter out;
  private final boolean clauses;

  TermsEditText(PrintWriter out, boolean clauses) {
    this.out = out;
    this.clauses = clauses;
  }

  void print(TermsEdit edit) {
    out.printf("%s  %s%n", edit.after().first().day(), heading(edit));
    out.printf(
        "  %s, between %s and %s UTC%n",
        Texts.visible(edit.after().first().url()),
        minute(edit.before().last().captured()),
        minute(edit.after().first().captured()));
    for (CodeChange change : edit.codes()) {
      out.printf("  %-8s %s%n", "code", TermsWords.change(change));
      for (Evidence evidence : change.to().evidence()) {
        out.printf("           \"%s\"%n", sentence(evidence.sentence()));
      }
    }
    if (edit.codes().isEmpty()) {
      out.printf("  %-8s none changed%n", "codes");
    }
    if (clauses) {
      edit.clauses().changes().forEach(this::clause);
    }
    out.println();
  }

  private static String heading(TermsEdit edit) {
    if (edit.change() == TermsChange.DATE_ONLY) {
      return "Another date, the same words";
    }
    if (edit.codes().isEmpty()) {
      int changes = edit.clauses().changes().size();
      return (changes == 1 ? "1 clause" : changes + " clauses") + " edited";
    }
    return edit.codes().stream()
        .map(
            change ->
                TermsWords.said(change.axis(), change.to().value())
                    + change.cause().map(c -> ", " + TermsWords.cause(c)).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String sentence(String text) {
    return Texts.visible(text.replaceAll("\\s++", " "), LONGEST);
  }

  private void clause(ClauseChange change) {
    String was = change.before().map(PlacedClause::number).orElse("");
    String is = change.after().map(PlacedClause::number).orElse("");
    String number = is.isEmpty() ? was : is;
    String from =
        change.kind() == ClauseChange.Kind.MOVED && !was.equals(is) && !was.isEmpty()
            ? " (was " + Texts.visible(was) + ")"
            : "";
    out.printf(
        "  %-8s %s%s%s%n",
        change.kind().code(),
        number.isEmpty() ? "" : Texts.visible(number) + from + "  ",
        lead(change),
        pieces(change));
  }

  /** What introduces a list item, without which it says little. */
  private static String lead(ClauseChange change) {
    return change
        .after()
        .or(change::before)
        .map(placed -> placed.clause().leadIn())
        .filter(lead -> lead.endsWith(":"))
        .map(lead -> "(" + Texts.visible(lead.replaceAll("\\s++", " "), 120) + ") ")
        .orElse("");
  }

  private static String pieces(ClauseChange change) {
    if (change.pieces().size() == 1) {
      return sentence(change.pieces().get(0).text());
    }
    return change.pieces().stream().map(TermsEditText::piece).collect(Collectors.joining());
  }

  private static String piece(DiffPiece piece) {
    String text = piece.text();
    if (piece.kind() == ChangeKind.SAME) {
      return text.length() <= 2 * CONTEXT
          ? Texts.visible(text)
          : Texts.visible(text, CONTEXT)
              + " "
              + Texts.visible(text.substring(text.length() - CONTEXT));
    }
    String shown = sentence(text);
    return piece.kind() == ChangeKind.DELETED ? "[-" + shown + "-]" : "{+" + shown + "+}";
  }
}
