package org.consentaudit.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.WithoutTerms;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.words.TermsWords;
import org.consentaudit.reports.words.Texts;

/** What the terms of a host say, for people. */
final class TermsListing implements Closeable {

  private static final int LONGEST_SENTENCE = 1_000;
  private static final int MOST_SENTENCES = 4;

  private final PrintWriter out;

  TermsListing(Path file) throws IOException {
    OutputStream stream =
        file == null ? new UnclosedStream(System.out) : Files.newOutputStream(file);
    this.out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /**
   * All pages, and what they come to.
   *
   * @param at the day asked for; empty for the whole time
   * @param newest the day of the newest capture
   */
  void print(Host host, List<PolicyPage> pages, Optional<LocalDate> at, LocalDate newest)
      throws IOException {
    pages.forEach(page -> page(page, at));
    host(host, HostTerms.at(pages, at.orElse(newest)), at.orElse(newest));
    if (out.checkError()) {
      throw new IOException("the output was closed");
    }
  }

  private void page(PolicyPage page, Optional<LocalDate> at) {
    out.printf(
        "%s%s, %s%n",
        Texts.visible(page.url()),
        page.document().isEmpty() ? "" : " \"" + Texts.visible(page.document(), 80) + '"',
        TermsWords.kind(page.kind()));
    List<CodedVersion> versions =
        at.map(day -> page.at(day).map(List::of).orElse(List.of())).orElse(page.versions());
    List<WithoutTerms> times =
        new ArrayList<>(
            page.withoutTerms().stream()
                .filter(time -> at.isEmpty() || TermsHostOptions.holds(time, at.get()))
                .toList());
    Optional<CodedVersion> before = Optional.empty();
    for (CodedVersion version : versions) {
      while (!times.isEmpty()
          && times.get(0).first().captured().isBefore(version.first().captured())) {
        without(times.remove(0));
      }
      version(version, before);
      before = Optional.of(version);
    }
    times.forEach(this::without);
    out.println();
  }

  private void without(WithoutTerms time) {
    out.printf(
        "  %s  no terms: %s%n",
        span(time.first().day(), time.last().day()), TermsWords.outcome(time.outcome()));
  }

  private void version(CodedVersion version, Optional<CodedVersion> before) {
    out.printf(
        "  %s  %s%s%n",
        span(version.first().day(), version.last().day()),
        TermsWords.verdict(version.codes().studyCodes()),
        version.recut() ? "; the same page, cut out anew" : "");
    for (Axis axis : Axis.values()) {
      Finding finding = version.codes().finding(axis);
      String was =
          before
              .map(earlier -> earlier.codes().value(axis))
              .filter(value -> value != finding.value())
              .map(value -> ", before: " + TermsWords.value(axis, value))
              .orElse("");
      out.printf(
          "    %-20s  %s (%s)%s%n",
          TermsWords.axis(axis),
          TermsWords.value(axis, finding.value()),
          TermsWords.confidence(finding.confidence()),
          was);
      evidence(finding.evidence());
    }
  }

  private void evidence(List<Evidence> evidence) {
    for (Evidence one : evidence.subList(0, Math.min(evidence.size(), MOST_SENTENCES))) {
      String line = one.sentence().replaceAll("\\s++", " ");
      out.printf("        \"%s\"%n", Texts.visible(line, LONGEST_SENTENCE));
    }
    if (evidence.size() > MOST_SENTENCES) {
      out.printf("        and %d more: --format jsonl%n", evidence.size() - MOST_SENTENCES);
    }
  }

  private void host(Host host, Optional<HostTerms> terms, LocalDate day) {
    if (terms.isEmpty()) {
      out.printf("%s, %s: no terms are known to hold%n", host, day);
      return;
    }
    out.printf("%s, %s: %s%n", host, day, TermsWords.verdict(terms.get().study()));
    for (Axis axis : Axis.values()) {
      HostTerms.Said said = terms.get().axes().get(axis);
      boolean stated = said.value() != axis.nothingSaid();
      out.printf(
          "  %-20s  %s%s%n",
          TermsWords.axis(axis),
          TermsWords.value(axis, said.value()),
          stated
              ? ", by "
                  + Texts.visible(said.page().url())
                  + " since "
                  + said.page().since(said.version(), axis).first().day()
              : "");
    }
  }

  private static String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  @Override
  public void close() {
    out.close();
  }
}
