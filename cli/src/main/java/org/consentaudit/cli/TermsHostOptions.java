package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.StudyCodes;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.WithoutTerms;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.app.evidence.TermsTexts;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Option;

/** {@code consent terms --host}: what the held terms of a host say. */
final class TermsHostOptions {

  private static final String[] COLUMNS = {
    "host",
    "url",
    "document",
    "binds",
    "outcome",
    "first_seen",
    "last_seen",
    "version",
    "language",
    "scraping",
    "ai",
    "licence",
    "compete",
    "scraping_confidence",
    "ai_confidence",
    "licence_confidence",
    "compete_confidence",
    "study_scraping_ai",
    "study_licence",
    "study_compete",
    "verdict",
    "scraping_evidence",
    "ai_evidence",
    "licence_evidence",
    "compete_evidence"
  };

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Tell what the held terms of this host say, version by version.")
  String host;

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "Of each page only the version that held on that day.")
  LocalDate at;

  @Option(
      names = "--format",
      paramLabel = "table|csv|jsonl",
      defaultValue = "table",
      description = "For people, or a row a version (default: table).")
  TableOptions.Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
  Path out;

  boolean isAsked() {
    return host != null;
  }

  void print(Archive archive) throws IOException {
    Host bare = Host.of(host).bare();
    var read = new TermsPages(archive, new TermsTexts(archive)::of);
    List<PolicyPage> pages = read.of(bare);
    if (pages.isEmpty()) {
      throw new WrongUseException("the archive holds no terms of " + bare);
    }
    if (format == TableOptions.Format.TABLE) {
      try (var text = new TermsListing(out)) {
        text.print(bare, pages, Optional.ofNullable(at), newest(pages));
      }
      return;
    }
    try (Table rows = TableOptions.open(format, out, COLUMNS)) {
      for (PolicyPage page : pages) {
        rows(rows, page);
      }
    }
  }

  private static LocalDate newest(List<PolicyPage> pages) {
    LocalDate newest = LocalDate.EPOCH;
    for (PolicyPage page : pages) {
      for (CodedVersion version : page.versions()) {
        newest = version.last().day().isAfter(newest) ? version.last().day() : newest;
      }
      for (WithoutTerms time : page.withoutTerms()) {
        newest = time.last().day().isAfter(newest) ? time.last().day() : newest;
      }
    }
    return newest;
  }

  private void rows(Table rows, PolicyPage page) throws IOException {
    List<CodedVersion> versions =
        at == null ? page.versions() : page.at(at).map(List::of).orElse(List.of());
    for (CodedVersion version : versions) {
      row(rows, page, version);
    }
    for (WithoutTerms time : page.withoutTerms()) {
      if (at == null || holds(time, at)) {
        Object[] row = new Object[COLUMNS.length];
        common(row, page, time.outcome());
        row[5] = time.first().captured().toString();
        row[6] = time.last().captured().toString();
        rows.row(row);
      }
    }
  }

  static boolean holds(WithoutTerms time, LocalDate day) {
    return !time.first().day().isAfter(day) && !time.last().day().isBefore(day);
  }

  private static void common(Object[] row, PolicyPage page, String outcome) {
    row[0] = page.host().name();
    row[1] = page.url();
    row[2] = page.document().isEmpty() ? null : page.document();
    row[3] = page.kind().code();
    row[4] = outcome;
  }

  private static void row(Table rows, PolicyPage page, CodedVersion version) throws IOException {
    TermsCodes codes = version.codes();
    StudyCodes study = codes.studyCodes();
    Object[] row = new Object[COLUMNS.length];
    common(row, page, "terms");
    row[5] = version.first().captured().toString();
    row[6] = version.last().captured().toString();
    row[7] = version.version().hex();
    row[8] = codes.language();
    for (Axis axis : Axis.values()) {
      row[9 + axis.ordinal()] = codes.value(axis).code();
      row[13 + axis.ordinal()] = codes.finding(axis).confidence();
      row[21 + axis.ordinal()] = sentences(codes.finding(axis).evidence());
    }
    row[17] = code(study.scrapingAndAi());
    row[18] = code(study.licence());
    row[19] = code(study.compete());
    row[20] = study.verdict().label();
    rows.row(row);
  }

  private static Integer code(OptionalInt code) {
    return code.isPresent() ? (Integer) code.getAsInt() : null;
  }

  private static String sentences(List<Evidence> evidence) {
    return evidence.isEmpty()
        ? null
        : String.join("\n", evidence.stream().map(Evidence::sentence).toList());
  }
}
