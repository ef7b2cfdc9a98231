package org.consentaudit.crawler.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.crawler.discovery.LinkJudge.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds the links of a page to the site's terms and other policies. Works on what the page says
 * about its links; the targets are not opened. No page makes it throw; large ones are read in part.
 */
public final class TermsLinks {

  private static final int LONGEST_PAGE = 6_000_000;
  private static final int DEEPEST = 400;
  private static final int MOST_ANCHORS = 10_000;
  private static final int MOST_LINKS = 40;
  private static final Evaluator LINKED =
      Selector.evaluatorOf(
          "a[href], a[onclick], area[href], option[value], button[onclick], [data-href],"
              + " link[rel~=(?i)terms-of-service]");

  private TermsLinks() {}

  /**
   * The links to policy pages, best first: terms before all others.
   *
   * @param pageUrl the page's URL after redirects, against which links are resolved
   * @param html the page
   */
  public static List<TermsLink> find(String pageUrl, String html) {
    return in(parsed(pageUrl, html));
  }

  static Document parsed(String pageUrl, String html) {
    String kept = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
    return Jsoup.parse(kept, pageUrl, Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  /** The links of a page that is parsed; its location is its URL after redirects. */
  static List<TermsLink> in(Document page) {
    String pageUrl = page.location();
    LinkJudge judge = new LinkJudge();
    Map<String, Judged> best = new LinkedHashMap<>();
    List<Element> linked = page.select(LINKED);
    int last = Math.min(linked.size(), MOST_ANCHORS);
    for (int i = 0; i < last; i++) {
      boolean late = i >= last - last / 4;
      Anchor.of(linked.get(i), pageUrl, late)
          .flatMap(judge::judge)
          .ifPresent(judged -> best.merge(judged.link().url(), judged, TermsLinks::better));
    }
    return ordered(withTerms(best.values()));
  }

  private static Judged better(Judged one, Judged other) {
    return other.link().score() > one.link().score() ? other : one;
  }

  /**
   * Where no terms are linked, the legal notice is where a site's terms stand, if anywhere, and
   * where there is none, its rules for reuse.
   */
  private static List<TermsLink> withTerms(Collection<Judged> all) {
    boolean linked = all.stream().anyMatch(judged -> judged.link().kind() == LinkKind.TERMS);
    LinkKind deputy =
        all.stream().anyMatch(judged -> judged.standsIn(LinkKind.LEGAL_NOTICE))
            ? LinkKind.LEGAL_NOTICE
            : LinkKind.COPYRIGHT;
    return new ArrayList<>(
        all.stream()
            .map(one -> !linked && one.standsIn(deputy) ? standIn(one.link()) : one.link())
            .toList());
  }

  private static TermsLink standIn(TermsLink notice) {
    String why = notice.why() + "; no terms are linked";
    return new TermsLink(notice.url(), LinkKind.TERMS, notice.score() / 2, why);
  }

  private static List<TermsLink> ordered(List<TermsLink> links) {
    links.sort(
        Comparator.comparing((TermsLink link) -> link.kind() != LinkKind.TERMS)
            .thenComparing(Comparator.comparingDouble(TermsLink::score).reversed()));
    return List.copyOf(links.subList(0, Math.min(links.size(), MOST_LINKS)));
  }
}
