package org.consentaudit.analysis.terms.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsVerdict;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTermsTest {

  private static final Host HOST = new Host("lantern.example");
  private static final LocalDate NOW = LocalDate.parse("2026-06-01");
  private int captures;

  private CaptureEntry capture(String day, Outcome outcome) {
    return new CaptureEntry(
        ++captures,
        HOST,
        "https://lantern.example/terms",
        ResourceKind.TERMS,
        Instant.parse(day + "T10:00:00Z"),
        Source.CRAWL,
        outcome,
        OptionalInt.empty(),
        Optional.empty());
  }

  private SeenPage terms(String day, Value scraping, Value ai, Value licence, Value compete) {
    Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
    findings.put(Axis.SCRAPING, new Finding(Axis.SCRAPING, scraping, 0.9, List.of()));
    findings.put(Axis.AI, new Finding(Axis.AI, ai, 0.9, List.of()));
    findings.put(Axis.LICENCE, new Finding(Axis.LICENCE, licence, 0.9, List.of()));
    findings.put(Axis.COMPETE, new Finding(Axis.COMPETE, compete, 0.9, List.of()));
    Digest version =
        Digest.of(findings.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new SeenPage(
        capture(day, Outcome.Readable.CONTENT),
        Optional.of(new SeenPage.Terms(version, version, new TermsCodes("en", findings))),
        "",
        false);
  }

  private SeenPage none(String day, Outcome outcome) {
    return new SeenPage(capture(day, outcome), Optional.empty(), outcome.code(), false);
  }

  private static PolicyPage page(String name, SeenPage... captures) {
    return PolicyPage.of(
        HOST, "https://lantern.example/" + name, "", PageKind.of(name), List.of(captures));
  }

  private SeenPage silent(String day) {
    return terms(day, Value.SILENT, Value.SILENT, Value.SILENT, Value.NONE);
  }

  private SeenPage noAi(String day) {
    return terms(day, Value.SILENT, Value.PROHIBITED, Value.NON_COMMERCIAL, Value.NON_COMPETE);
  }

  @Test
  void strictestClauseOfThePagesForEverybodyCounts() {
    HostTerms host =
        HostTerms.at(
                List.of(
                    page("terms", silent("2026-01-01")),
                    page("acceptable-use", noAi("2026-02-01")),
                    page(
                        "copyright",
                        terms(
                            "2026-02-01",
                            Value.CONDITIONAL,
                            Value.PERMITTED,
                            Value.OPEN,
                            Value.NO_REDISTRIBUTION))),
                NOW)
            .orElseThrow();
    assertThat(host.value(Axis.SCRAPING)).isEqualTo(Value.CONDITIONAL);
    assertThat(host.value(Axis.AI)).isEqualTo(Value.PROHIBITED);
    assertThat(host.axes().get(Axis.AI).page().url()).endsWith("/acceptable-use");
    assertThat(host.value(Axis.LICENCE)).isEqualTo(Value.NON_COMMERCIAL);
    assertThat(host.value(Axis.COMPETE)).isEqualTo(Value.BOTH);
    assertThat(host.study().verdict()).isEqualTo(TermsVerdict.NO_AI);
    assertThat(host.pages()).isEqualTo(3);
  }

  @Test
  void pageForSomebodyElseIsAConditionWhereTheOthersSayNothing() {
    PolicyPage developers = page("developer-terms", noAi("2026-01-01"));
    HostTerms host =
        HostTerms.at(List.of(page("terms", silent("2026-01-01")), developers), NOW).orElseThrow();
    assertThat(host.value(Axis.AI)).isEqualTo(Value.CONDITIONAL);
    assertThat(host.axes().get(Axis.AI).page()).isEqualTo(developers);
    assertThat(host.value(Axis.LICENCE)).isEqualTo(Value.CONDITIONAL);
    assertThat(host.value(Axis.COMPETE)).isEqualTo(Value.NONE);
    assertThat(host.value(Axis.SCRAPING)).isEqualTo(Value.SILENT);
    HostTerms alone = HostTerms.at(List.of(developers), NOW).orElseThrow();
    assertThat(alone.value(Axis.AI)).isEqualTo(Value.CONDITIONAL);
    assertThat(alone.study().verdict()).isEqualTo(TermsVerdict.NO_AI);
  }

  @Test
  void privacyPoliciesCountWhereThereIsNothingBetter() {
    PolicyPage privacy = page("privacy", noAi("2026-01-01"));
    assertThat(
            HostTerms.at(List.of(page("terms", silent("2026-01-01")), privacy), NOW)
                .orElseThrow()
                .value(Axis.AI))
        .isEqualTo(Value.SILENT);
    assertThat(HostTerms.at(List.of(privacy), NOW).orElseThrow().value(Axis.AI))
        .isEqualTo(Value.PROHIBITED);
  }

  @Test
  void pageThatCouldNotBeToldLeavesTheHostUnsureUnlessAnotherForbids() {
    SeenPage unsure = terms("2026-01-01", Value.UNSURE, Value.UNSURE, Value.UNSURE, Value.UNSURE);
    HostTerms host =
        HostTerms.at(List.of(page("terms", unsure), page("usage", noAi("2026-01-01"))), NOW)
            .orElseThrow();
    assertThat(host.value(Axis.AI)).isEqualTo(Value.PROHIBITED);
    assertThat(host.value(Axis.SCRAPING)).isEqualTo(Value.UNSURE);
    assertThat(host.study().scrapingAndAi()).isEmpty();
  }

  @Test
  void versionHoldsUntilAnotherOrUntilThePageIsGone() {
    List<SeenPage> seen = new ArrayList<>();
    seen.add(silent("2026-01-01"));
    seen.add(silent("2026-01-20"));
    seen.add(none("2026-02-01", Outcome.failed(Outcome.Failure.UNAVAILABLE, "")));
    seen.add(none("2026-02-20", Outcome.failed(Outcome.Failure.UNAVAILABLE, "")));
    seen.add(noAi("2026-03-01"));
    seen.add(none("2026-04-01", Outcome.Readable.ABSENT));
    seen.add(noAi("2026-05-01"));
    PolicyPage page = page("terms", seen.toArray(SeenPage[]::new));
    assertThat(page.versions()).hasSize(3);
    assertThat(page.versions().get(0).last().day()).isEqualTo("2026-01-20");
    assertThat(page.withoutTerms()).hasSize(2);
    assertThat(page.withoutTerms().get(0).captures()).isEqualTo(2);
    assertThat(page.at(LocalDate.parse("2025-12-31"))).isEmpty();
    assertThat(page.at(LocalDate.parse("2026-02-25"))).contains(page.versions().get(0));
    assertThat(page.at(LocalDate.parse("2026-03-15"))).contains(page.versions().get(1));
    assertThat(page.at(LocalDate.parse("2026-04-15"))).isEmpty();
    assertThat(page.at(NOW)).contains(page.versions().get(2));
    assertThat(HostTerms.at(List.of(page), LocalDate.parse("2026-04-15"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/terms, GENERAL",
    "Terms of Service, GENERAL",
    "/legal/terms-and-privacy, GENERAL",
    "/privacy, PRIVACY",
    "Cookie Policy, PRIVACY",
    "Developer Terms, NARROW",
    "/legal/api-terms, NARROW",
    "/capital, GENERAL",
    "'', GENERAL"
  })
  void nameTellsWhomAPageBinds(String name, PageKind kind) {
    assertThat(PageKind.of(name)).isEqualTo(kind);
  }
}
