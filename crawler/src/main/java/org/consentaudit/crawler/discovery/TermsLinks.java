package org.consentaudit.crawler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds the links of a page to the site's terms and other policies. Works on what the page says
 * about its links; the targets are not opened. No page makes it throw; large ones are read in part.
 */
public final class TermsLinks {

  private static final int LONGEST_PAGE = 6_000_000;
  private static final int DEEPEST = 400;
  private static final int MOST_ANCHORS = 10_000;
  private static final int MOST_LINKS = 40;

  private TermsLinks() {}

  /**
   * The links to policy pages, best first: terms before all others.
   *
   * @param pageUrl the page's URL after redirects, against which links are resolved
   * @param html the page
   */
  public static List<TermsLink> find(String pageUrl, String html) {
    String kept = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
    Document page = Jsoup.parse(kept, pageUrl, Parser.htmlParser().setMaxDepth(DEEPEST));
    LinkJudge judge = new LinkJudge();
    Map<String, TermsLink> best = new LinkedHashMap<>();
    page.select("a[href], area[href], link[rel~=(?i)terms-of-service]").stream()
        .limit(MOST_ANCHORS)
        .flatMap(element -> Anchor.of(element, pageUrl).stream())
        .flatMap(anchor -> judge.judge(anchor).stream())
        .forEach(link -> best.merge(link.url(), link, TermsLinks::better));
    return ordered(withTerms(new ArrayList<>(best.values())));
  }

  private static TermsLink better(TermsLink one, TermsLink other) {
    return other.score() > one.score() ? other : one;
  }

  /** Where no terms are linked, the legal notice is where a site's terms stand, if anywhere. */
  private static List<TermsLink> withTerms(List<TermsLink> links) {
    if (links.stream().anyMatch(link -> link.kind() == LinkKind.TERMS)) {
      return links;
    }
    links.replaceAll(link -> StandIn.forTerms(link).orElse(link));
    return links;
  }

  private static List<TermsLink> ordered(List<TermsLink> links) {
    links.sort(
        Comparator.comparing((TermsLink link) -> link.kind() != LinkKind.TERMS)
            .thenComparing(Comparator.comparingDouble(TermsLink::score).reversed()));
    return List.copyOf(links.subList(0, Math.min(links.size(), MOST_LINKS)));
  }
}
