package org.consentaudit.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.Crawl;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.RobotsPolicy;
import org.consentaudit.crawler.VisitOrder;
import org.consentaudit.crawler.discovery.LinkKind;
import org.consentaudit.crawler.discovery.TermsLink;
import org.consentaudit.crawler.discovery.TermsLinks;
import org.consentaudit.crawler.fetch.Network;
import org.jsoup.Jsoup;

/**
 * Visits the hosts of a corpus. Robots.txt is obeyed by the reading that we publish: the crawler
 * asks the analysis engine.
 */
public final class CrawlRun {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{2,40})");

  private final Crawl crawl;

  /** Into an archive, over a network. */
  public CrawlRun(
      Archive archive,
      AgentRegistry registry,
      CrawlSettings settings,
      Clock clock,
      Network network,
      CrawlListener listener) {
    this.crawl =
        Crawl.into(archive, settings, clock)
            .obeying(publishedReading(registry))
            .findingTermsBy(CrawlRun::termsLinks)
            .over(network)
            .telling(listener);
  }

  /**
   * Visits the hosts of corpora under the spelling of their file, each once.
   *
   * @param name what the visit is called; an unfinished one of this name goes on
   */
  public CrawlSummary visit(String name, List<Corpus> corpora) {
    return crawl.run(name, hosts(corpora));
  }

  /** The hosts of corpora that have tokens, under the spelling of their file, each once. */
  static List<Host> hosts(List<Corpus> corpora) {
    Map<Host, Host> spellings = new LinkedHashMap<>();
    for (Corpus corpus : corpora) {
      for (CorpusHost host : corpus.hosts()) {
        if (host.tokens() > 0) {
          spellings.putIfAbsent(host.host(), host.spelling());
        }
      }
    }
    return List.copyOf(spellings.values());
  }

  /** Visits hosts as ordered. */
  public CrawlSummary visit(VisitOrder order) {
    return crawl.run(order);
  }

  /** Lets what is under way end; the visit can be taken up later. */
  public void stop() {
    crawl.stop();
  }

  /**
   * The policy pages that a page links to, best first; a privacy policy only where there is nothing
   * better, as in the study.
   */
  static List<String> termsLinks(String url, byte[] html, String contentType) {
    List<TermsLink> links = TermsLinks.find(url, decoded(html, contentType));
    List<String> terms =
        links.stream()
            .filter(link -> link.kind() != LinkKind.PRIVACY)
            .map(TermsLink::url)
            .distinct()
            .toList();
    return terms.isEmpty() ? links.stream().map(TermsLink::url).distinct().toList() : terms;
  }

  /** By the field's charset, else by what the page itself says of it. */
  private static String decoded(byte[] html, String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    String named = charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
    try {
      return Jsoup.parse(new ByteArrayInputStream(html), named, "").outerHtml();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      // A made-up name says as little as none.
      return false;
    }
  }

  /** The crawler's question answered by the engine behind every verdict. */
  static RobotsPolicy publishedReading(AgentRegistry registry) {
    return bytes -> {
      RobotsTxt file = RobotsTxt.parse(bytes);
      Map<String, RuleSet> byToken = new ConcurrentHashMap<>();
      Function<String, RuleSet> rules =
          token -> byToken.computeIfAbsent(token, t -> file.rulesFor(agent(registry, t)));
      return new RobotsPolicy.Reading() {
        @Override
        public boolean allows(String token, String url) {
          return rules.apply(token).allows(url);
        }

        @Override
        public OptionalDouble crawlDelay(String token) {
          return rules.apply(token).crawlDelay();
        }
      };
    };
  }

  private static Agent agent(AgentRegistry registry, String token) {
    return registry.asked(token);
  }
}
