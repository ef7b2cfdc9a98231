package org.consentaudit.reports.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.consentaudit.analysis.contradiction.Contradiction;
import org.consentaudit.analysis.contradiction.ContradictionSpan;
import org.consentaudit.analysis.contradiction.RobotsStance.Towards;
import org.consentaudit.analysis.contradiction.TermsMatrix;
import org.consentaudit.analysis.terms.TermsChange;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Clause;
import org.consentaudit.analysis.terms.codes.StudyCodes;
import org.consentaudit.analysis.terms.codes.TermsVerdict;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.ClauseChange;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PageKind;
import org.consentaudit.analysis.terms.history.PlacedClause;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;

/** What terms say, in words. */
public final class TermsWords {

  private static final int LONGEST_HEADING = 60;

  private TermsWords() {}

  /** What an axis asks about. */
  public static String axis(Axis axis) {
    return switch (axis) {
      case SCRAPING -> "Automated collection";
      case AI -> "AI training";
      case LICENCE -> "Use of content";
      case COMPETE -> "Copying on";
    };
  }

  /** What is said on an axis, to stand beside its name. */
  public static String value(Axis axis, Value value) {
    return switch (value) {
      case PROHIBITED -> "prohibited";
      case CONDITIONAL ->
          axis == Axis.LICENCE ? "commercial use under conditions" : "under conditions";
      case PERMITTED -> "permitted";
      case SILENT -> axis == Axis.LICENCE ? "no limit stated" : "not mentioned";
      case NON_COMMERCIAL -> "non-commercial only";
      case OPEN -> "open licence";
      case NON_COMPETE -> "not to compete";
      case NO_REDISTRIBUTION -> "no redistribution";
      case BOTH -> "no redistribution, not to compete";
      case NONE -> "not forbidden";
      case UNSURE -> "unsure";
    };
  }

  /** Both together, as a change is told: "AI training prohibited". */
  public static String said(Axis axis, Value value) {
    String verb = axis == Axis.LICENCE || axis == Axis.COMPETE ? ": " : " ";
    return axis(axis) + verb + value(axis, value);
  }

  /** "AI training prohibited, new clause 4.2", and what it was before. */
  public static String change(CodeChange change) {
    Axis axis = change.axis();
    String cause = change.cause().map(TermsWords::cause).map(words -> ", " + words).orElse("");
    return said(axis, change.to().value())
        + cause
        + " (before: "
        + value(axis, change.from().value())
        + ")";
  }

  /** Several changes: "AI training prohibited, new clause 4.2; automated collection ...". */
  public static String changes(List<CodeChange> changes) {
    return changes.stream().map(TermsWords::brief).collect(Collectors.joining("; "));
  }

  /** The same within a sentence. */
  public static String changesWithin(List<CodeChange> changes) {
    return changes.stream()
        .map(TermsWords::brief)
        .map(words -> words.startsWith("AI") ? words : lowered(words))
        .collect(Collectors.joining("; "));
  }

  private static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String brief(CodeChange change) {
    return said(change.axis(), change.to().value())
        + change.cause().map(cause -> ", " + cause(cause)).orElse("");
  }

  /** What a host's terms come to, as a sentence. */
  public static String host(Optional<HostTerms> terms) {
    if (terms.isEmpty()) {
      return "No terms are known to hold now.";
    }
    List<String> said = new ArrayList<>();
    for (Axis axis : List.of(Axis.AI, Axis.SCRAPING, Axis.LICENCE, Axis.COMPETE)) {
      said.add(said(axis, terms.get().value(axis)));
    }
    return String.join(". ", said) + ". As the study counts: " + verdict(terms.get().study()) + ".";
  }

  /** What happened to a clause, and where: "new clause 4.2". */
  public static String cause(ClauseChange change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    return kind + " clause" + change.after().or(change::before).map(TermsWords::at).orElse("");
  }

  private static String at(PlacedClause placed) {
    Clause clause = placed.clause();
    if (!placed.number().isEmpty()) {
      return " " + Texts.visible(placed.number());
    }
    String heading = clause.heading().replaceAll("[\\s*_#]++", " ").strip();
    return heading.isEmpty() ? "" : " in “" + Texts.visible(heading, LONGEST_HEADING) + "”";
  }

  /** Whom a page binds. */
  public static String kind(PageKind kind) {
    return switch (kind) {
      case GENERAL -> "for everybody";
      case NARROW -> "for developers, sellers or others";
      case PRIVACY -> "privacy";
    };
  }

  /** How sure a value is, as a per cent. */
  public static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.0f\u202f%%", 100 * confidence);
  }

  /** The study's merged verdict with its three codes: "No AI (3, 3, 4)". */
  public static String verdict(StudyCodes codes) {
    return codes.verdict().label()
        + " ("
        + code(codes.scrapingAndAi())
        + ", "
        + code(codes.licence())
        + ", "
        + code(codes.compete())
        + ")";
  }

  private static String code(OptionalInt code) {
    return code.isPresent() ? Integer.toString(code.getAsInt()) : "?";
  }

  /** What a page showed in place of terms: "login wall", "absent", "unavailable (503)". */
  public static String outcome(String outcome) {
    String[] parts = outcome.replace('_', ' ').split(":", 2);
    return Texts.visible(parts.length > 1 ? parts[0] + " (" + parts[1] + ")" : parts[0], 60);
  }

  /** A page's address without its scheme, or what others call the document. */
  public static String address(PolicyPage page) {
    String address = page.url().replaceFirst("^https?://(?:www\\.)?", "");
    return page.document().isEmpty() ? address : page.document();
  }

  /** Versions the other way round. */
  public static List<CodedVersion> newestFirst(List<CodedVersion> versions) {
    List<CodedVersion> reversed = new ArrayList<>(versions);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What an edit did, as a sentence; what the first version is, where there was none. */
  public static String edited(Optional<TermsEdit> edit, boolean recut) {
    if (edit.isEmpty()) {
      return recut ? "The same page, cut out anew." : "As first seen.";
    }
    if (edit.get().change() == TermsChange.DATE_ONLY) {
      return "Another date, the same words.";
    }
    int clauses = edit.get().clauses().changes().size();
    String counted = Numbers.count(clauses, "clause", "clauses") + " edited";
    return edit.get().codes().isEmpty()
        ? counted + ", which say the same to crawlers."
        : changes(edit.get().codes()) + ". " + counted + ".";
  }

  /** What contradicts what. */
  public static String contradiction(Contradiction kind) {
    return switch (kind) {
      case TERMS_FORBID_ROBOTS_OPEN ->
          "the terms forbid what robots.txt leaves open to every AI training crawler";
      case ROBOTS_FORBID_TERMS_OPEN ->
          "robots.txt shuts an AI training crawler out, the terms restrict neither automated"
              + " collection nor AI training";
      case TERMS_FORBID_AI_ROBOTS_NAME_NONE ->
          "the terms forbid AI training, robots.txt shuts no AI training crawler out and names"
              + " none";
    };
  }

  /** When a contradiction was seen: "May 2025 – August 2025". */
  public static String months(ContradictionSpan span) {
    return span.from().equals(span.to())
        ? Dates.month(span.from())
        : Dates.month(span.from()) + " – " + Dates.month(span.to());
  }

  /** What the matrix of a corpus says first. */
  public static String matrix(TermsMatrix matrix) {
    long hosts = 0;
    long tokens = 0;
    for (TermsMatrix.Cell cell : matrix.cells()) {
      boolean forbid = cell.terms().compareTo(TermsVerdict.NO_AI) >= 0;
      boolean open = cell.robots() == Towards.PARTIAL || cell.robots() == Towards.NONE;
      if (forbid && cell.terms() != TermsVerdict.UNSURE && open) {
        hosts += cell.hosts();
        tokens += cell.tokens();
      }
    }
    return Numbers.count((int) hosts, "host", "hosts")
        + " of "
        + Numbers.count((int) matrix.hosts())
        + ", with "
        + Numbers.percent((double) tokens / matrix.tokens())
        + " of their tokens, "
        + (hosts == 1 ? "forbids" : "forbid")
        + " automated collection or AI training in terms while robots.txt shuts no AI training"
        + " crawler out. Each host as it was last seen.";
  }

  /** What robots.txt says, at the head of the matrix's columns. */
  public static String towards(Towards towards) {
    return switch (towards) {
      case RESTRICTED -> "closed";
      case PARTIAL -> "partly closed";
      case NONE -> "open";
      case UNKNOWN -> "not known";
    };
  }
}
