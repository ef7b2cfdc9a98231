package org.consentaudit.analysis.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.contradiction.RobotsStance.Towards;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsVerdict;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PageKind;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.SeenPage;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {

  private static HostTerms terms(Value scraping, Value ai) {
    Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
    findings.put(Axis.SCRAPING, new Finding(Axis.SCRAPING, scraping, 0.9, List.of()));
    findings.put(Axis.AI, new Finding(Axis.AI, ai, 0.9, List.of()));
    findings.put(Axis.LICENCE, new Finding(Axis.LICENCE, Value.SILENT, 0.9, List.of()));
    findings.put(Axis.COMPETE, new Finding(Axis.COMPETE, Value.NONE, 0.9, List.of()));
    Host host = new Host("lantern.example");
    var capture =
        new CaptureEntry(
            1,
            host,
            "https://lantern.example/terms",
            ResourceKind.TERMS,
            Instant.parse("2026-01-01T10:00:00Z"),
            Source.CRAWL,
            Outcome.Readable.CONTENT,
            OptionalInt.of(200),
            Optional.empty());
    Digest words = Digest.of(new byte[] {1});
    var said = new SeenPage.Terms(words, words, new TermsCodes("en", findings));
    var seen = new SeenPage(capture, Optional.of(said), "", false);
    PolicyPage page = PolicyPage.of(host, capture.url(), "", PageKind.GENERAL, List.of(seen));
    return HostTerms.at(List.of(page), LocalDate.parse("2026-02-01")).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "PROHIBITED, SILENT, NONE, false, terms_forbid_robots_open",
    "SILENT, PROHIBITED, NONE, false, terms_forbid_robots_open terms_forbid_ai_robots_name_none",
    "SILENT, PROHIBITED, NONE, true, terms_forbid_robots_open",
    "SILENT, PROHIBITED, PARTIAL, false, terms_forbid_ai_robots_name_none",
    "SILENT, PROHIBITED, PARTIAL, true, ''",
    "SILENT, PROHIBITED, RESTRICTED, false, ''",
    "PROHIBITED, PROHIBITED, UNKNOWN, false, ''",
    "SILENT, SILENT, RESTRICTED, true, robots_forbid_terms_open",
    "PERMITTED, SILENT, RESTRICTED, false, robots_forbid_terms_open",
    "CONDITIONAL, SILENT, RESTRICTED, true, ''",
    "UNSURE, SILENT, RESTRICTED, true, ''",
    "SILENT, UNSURE, NONE, false, ''",
    "SILENT, SILENT, NONE, false, ''"
  })
  void robotsAgainstTerms(Value scraping, Value ai, Towards towards, boolean names, String kinds) {
    assertThat(Contradiction.between(new RobotsStance(towards, names), terms(scraping, ai)))
        .extracting(Contradiction::code)
        .containsExactlyElementsOf(kinds.isEmpty() ? List.of() : Arrays.asList(kinds.split(" ")));
  }

  @Test
  void matrixCountsHostsAndTokens_strictestFirstUnsureLast() {
    var matrix = new TermsMatrix();
    matrix.add(Towards.NONE, TermsVerdict.NO_AI, 30);
    matrix.add(Towards.RESTRICTED, TermsVerdict.UNSURE, 5);
    matrix.add(Towards.RESTRICTED, TermsVerdict.NO_AI, 10);
    matrix.add(Towards.RESTRICTED, TermsVerdict.NO_AI, 20);
    matrix.add(Towards.UNKNOWN, TermsVerdict.NO_TERMS_PAGES, 35);
    assertThat(matrix.hosts()).isEqualTo(5);
    assertThat(matrix.tokens()).isEqualTo(100);
    assertThat(matrix.cell(Towards.RESTRICTED, TermsVerdict.NO_AI))
        .isEqualTo(new TermsMatrix.Cell(Towards.RESTRICTED, TermsVerdict.NO_AI, 2, 30));
    assertThat(matrix.cell(Towards.PARTIAL, TermsVerdict.NO_AI).hosts()).isZero();
    assertThat(matrix.cells()).hasSize(4);
    assertThat(matrix.verdicts())
        .containsExactly(TermsVerdict.NO_AI, TermsVerdict.NO_TERMS_PAGES, TermsVerdict.UNSURE);
  }
}
