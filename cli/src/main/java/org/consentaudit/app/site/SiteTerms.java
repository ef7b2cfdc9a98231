package org.consentaudit.app.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.app.evidence.TermsAgainstRobots;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.TermsOnHost;
import org.consentaudit.reports.page.TermsPage;

/** What the policy pages of hosts say, as a site shows it. */
final class SiteTerms {

  private final TermsPages read;
  private final Function<Host, List<CaptureEntry>> captures;
  private final SiteEvidence evidence;
  private final TermsAgainstRobots against;

  /** The host last asked about, as all of its page is made at once. */
  private Host last;

  private List<TermsPage> pages = List.of();

  SiteTerms(
      TermsPages read,
      Function<Host, List<CaptureEntry>> captures,
      SiteEvidence evidence,
      Contents contents) {
    this.read = read;
    this.captures = captures;
    this.evidence = evidence;
    this.against =
        new TermsAgainstRobots(
            evidence.registry(),
            evidence.histories(),
            contents,
            host -> read.of(host, captures.apply(host)));
  }

  private synchronized List<TermsPage> pages(Host host) {
    if (!host.equals(last)) {
      pages =
          read.of(host, captures.apply(host)).stream()
              .map(page -> new TermsPage(page, TermsEdit.of(page, read::text)))
              .toList();
      last = host;
    }
    return pages;
  }

  /** For a host's page. */
  TermsOnHost of(Host host) {
    List<TermsPage> shown = pages(host);
    List<PolicyPage> held = shown.stream().map(TermsPage::page).toList();
    return new TermsOnHost(
        HostTerms.at(held, evidence.asOf()),
        shown,
        against.contradictions(host, evidence.spelling(host), evidence.from(), evidence.to()));
  }

  /** What robots.txt says against terms. */
  TermsAgainstRobots against() {
    return against;
  }

  /** The edits of a host's terms. */
  List<TermsEdit> edits(Host host) {
    return pages(host).stream().flatMap(page -> page.edits().stream()).toList();
  }

  /** What a host's versions say otherwise than the ones before, by their first captures. */
  Map<Long, List<CodeChange>> codes(Host host) {
    Map<Long, List<CodeChange>> codes = new HashMap<>();
    edits(host).forEach(edit -> codes.put(edit.after().first().id(), edit.codes()));
    return codes;
  }
}
