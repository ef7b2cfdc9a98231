package org.consentaudit.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consentaudit.analysis.contradiction.Contradiction;
import org.consentaudit.analysis.contradiction.ContradictionSpan;
import org.consentaudit.analysis.contradiction.RobotsStance.Towards;
import org.consentaudit.analysis.contradiction.TermsMatrix;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsVerdict;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PageKind;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.SeenPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.TermsOnHost;
import org.consentaudit.reports.page.TermsPage;

/** Terms of two versions, the later with a ban in hostile words, and a page without terms. */
final class SampleTerms {

  private static final String CALM = "4.1 Name us as the source.\n";
  private static final String BAN = "4.2 No training, " + SampleSite.HOSTILE + ", in any way.";
  private static final String BANNED = CALM + "\n" + BAN + "\n";

  private SampleTerms() {}

  /** Over captures that hold contents, newest first. */
  static TermsOnHost of(Host host, List<CaptureEntry> captures) {
    CaptureEntry later = captures.get(0);
    CaptureEntry earlier = captures.get(3);
    PolicyPage terms =
        PolicyPage.of(
            host,
            "https://" + host + "/terms?" + SampleSite.HOSTILE,
            "",
            PageKind.GENERAL,
            List.of(seen(earlier, Value.SILENT, CALM), seen(later, Value.PROHIBITED, BANNED)));
    PolicyPage wall =
        PolicyPage.of(
            host,
            "https://" + host + "/api-terms",
            SampleSite.HOSTILE,
            PageKind.NARROW,
            List.of(new SeenPage(earlier, Optional.empty(), "login_wall", false)));
    Function<CodedVersion, String> texts =
        version -> version.codes().value(Axis.AI) == Value.SILENT ? CALM : BANNED;
    List<PolicyPage> pages = List.of(terms, wall);
    List<TermsPage> shown = new ArrayList<>();
    pages.forEach(page -> shown.add(new TermsPage(page, TermsEdit.of(page, texts))));
    LocalDate day = LocalDate.ofInstant(later.captured(), ZoneOffset.UTC);
    return new TermsOnHost(
        HostTerms.at(pages, day),
        shown,
        List.of(
            new ContradictionSpan(
                Contradiction.TERMS_FORBID_AI_ROBOTS_NAME_NONE,
                YearMonth.of(2025, 5),
                YearMonth.of(2025, 8))));
  }

  /** Of two hosts that say different things, and one of which nothing is known. */
  static TermsMatrix matrix() {
    var matrix = new TermsMatrix();
    matrix.add(Towards.PARTIAL, TermsVerdict.NO_AI, 300);
    matrix.add(Towards.RESTRICTED, TermsVerdict.UNRESTRICTED_USE, 600);
    matrix.add(Towards.UNKNOWN, TermsVerdict.UNSURE, 100);
    return matrix;
  }

  private static SeenPage seen(CaptureEntry capture, Value ai, String text) {
    Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
    int start = text.indexOf(BAN);
    List<Evidence> evidence =
        start < 0 ? List.of() : List.of(new Evidence(BAN, start, start + BAN.length(), "ai.ban"));
    findings.put(Axis.SCRAPING, new Finding(Axis.SCRAPING, Value.UNSURE, 0.4, List.of()));
    findings.put(Axis.AI, new Finding(Axis.AI, ai, 0.97, evidence));
    findings.put(Axis.LICENCE, new Finding(Axis.LICENCE, Value.CONDITIONAL, 0.8, List.of()));
    findings.put(Axis.COMPETE, new Finding(Axis.COMPETE, Value.BOTH, 0.9, List.of()));
    var version = org.consentaudit.analysis.terms.TermsVersion.of(text).digest();
    var codes = new TermsCodes("en", findings);
    return new SeenPage(
        capture,
        Optional.of(new SeenPage.Terms(version, capture.digest().orElse(version), codes)),
        "",
        false);
  }
}
