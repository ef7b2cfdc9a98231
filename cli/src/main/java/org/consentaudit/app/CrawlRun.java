package org.consentaudit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.frontier.VisitEnd;
import org.consentaudit.crawler.frontier.VisitStore;
import org.consentaudit.crawler.schedule.DueHosts;
import org.consentaudit.crawler.schedule.ScheduleStore;
import org.consentaudit.crawler.schedule.VisitSettlement;

/**
 * Visits the hosts of a corpus. Robots.txt is obeyed by the reading that we publish: the crawler
 * asks the analysis engine.
 */
public final class CrawlRun {

  private final Archive archive;
  private final Clock clock;
  private final Crawl crawl;

  /** Into an archive, over a network. */
  public CrawlRun(
      Archive archive,
      AgentRegistry registry,
      CrawlSettings settings,
      Clock clock,
      Network network,
      CrawlListener listener) {
    this.archive = archive;
    this.clock = clock;
    this.crawl =
        Crawl.into(archive, settings, clock)
            .obeying(publishedReading(registry))
            .findingTermsBy(new TermsFinding(pins(archive)))
            .over(network)
            .telling(listener);
  }

  private static Pins pins(Archive archive) {
    try {
      return Pins.in(archive.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Visits the hosts of corpora under the spelling of their file, each once. Under the schedules
   * that have these hosts it counts as one of their own visits, as soon as it is complete.
   *
   * @param name what the visit is called; an unfinished one of this name goes on
   */
  public CrawlSummary visit(String name, List<Corpus> corpora) {
    VisitOrder all = VisitOrder.everything(name, hosts(corpora));
    return crawl.run(new VisitOrder(all.name(), all.hosts(), all.kinds(), settlement()));
  }

  private VisitEnd settlement() {
    if (!ScheduleStore.isUsedIn(archive.database())) {
      return VisitEnd.NOTHING;
    }
    new DueHosts(archive, clock).catchUp();
    return new VisitSettlement(archive, new VisitStore(archive.database()).errands());
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
