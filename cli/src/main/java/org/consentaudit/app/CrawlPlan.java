package org.consentaudit.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.Politeness;
import org.consentaudit.crawler.RobotsPolicy.Reading;

/**
 * What a visit would ask of each host at most, by what the archive knows: the robots.txt that is
 * held may ask for a delay, or keep us from the home page. What other hosts link to, and redirects,
 * nobody knows beforehand.
 *
 * @param lines a line a host
 * @param threads how many requests are under way at a time
 */
public record CrawlPlan(List<Line> lines, int threads) {

  /** What we take an answer to need, since none is asked for. */
  private static final Duration AN_ANSWER = Duration.ofSeconds(1);

  /** By https, and by http where that cannot be reached. */
  private static final int ROBOTS_REQUESTS = 2;

  /** Freezes the lines. */
  public CrawlPlan {
    lines = List.copyOf(lines);
  }

  /** What would be done about a host. */
  public enum Action {
    /** robots.txt, home page, and the policy pages that it links to. */
    VISIT,
    /** The held robots.txt keeps us from the home page, and so from all that would follow. */
    ROBOTS_ONLY,
    /** Nothing: it must not be visited. */
    OPT_OUT
  }

  /** Where a delay comes from. */
  public enum DelayFrom {
    /** Our own minimum. */
    MINIMUM,
    /** The held robots.txt. */
    CRAWL_DELAY
  }

  /**
   * A host's part of the visit.
   *
   * @param host the host
   * @param action what is done
   * @param requests how many requests at most, redirects not counted
   * @param delay between two of them
   * @param delayFrom who set it
   */
  public record Line(Host host, Action action, int requests, Duration delay, DelayFrom delayFrom) {

    /** How long all of it takes, an answer taken to need a second. */
    public Duration lasts() {
      return requests == 0
          ? Duration.ZERO
          : delay.multipliedBy(requests - 1L).plus(AN_ANSWER.multipliedBy(requests));
    }
  }

  /** The plan of a visit to the hosts of corpora. */
  public static CrawlPlan of(
      Archive archive, AgentRegistry registry, CrawlSettings settings, List<Corpus> corpora) {
    var lines = new ArrayList<Line>();
    for (Host host : CrawlRun.hosts(corpora)) {
      lines.add(line(archive, registry, settings, host));
    }
    return new CrawlPlan(lines, settings.threads());
  }

  private static Line line(
      Archive archive, AgentRegistry registry, CrawlSettings settings, Host host) {
    Politeness manners = settings.politeness();
    if (settings.reach().never().cover(host.name())) {
      return new Line(host, Action.OPT_OUT, 0, manners.minDelay(), DelayFrom.MINIMUM);
    }
    Optional<Reading> held = held(archive, registry, host);
    String token = settings.userAgent().productToken();
    boolean open = held.map(h -> h.allows(token, "https://" + host + "/")).orElse(true);
    int most = open ? ROBOTS_REQUESTS + 1 + settings.maxTermsPages() : ROBOTS_REQUESTS;
    int requests = Math.min(most, manners.budget().requests());
    double asked = held.map(h -> h.crawlDelay(token).orElse(0)).orElse(0.0);
    double bounded = Math.min(asked, manners.maxDelay().toMillis() / 1000.0);
    Duration wanted = Duration.ofMillis(Math.round(bounded * 1000));
    boolean longer = wanted.compareTo(manners.minDelay()) > 0;
    return new Line(
        host,
        open ? Action.VISIT : Action.ROBOTS_ONLY,
        requests,
        longer ? wanted : manners.minDelay(),
        longer ? DelayFrom.CRAWL_DELAY : DelayFrom.MINIMUM);
  }

  /** The newest robots.txt that could be read, where one is held. */
  private static Optional<Reading> held(Archive archive, AgentRegistry registry, Host host) {
    List<CaptureEntry> readable =
        archive.captures().of(host, ResourceKind.ROBOTS).stream()
            .filter(capture -> capture.outcome() instanceof Readable)
            .filter(capture -> capture.outcome() != Readable.NOT_MODIFIED || hasContent(capture))
            .toList();
    Optional<Digest> content =
        readable.isEmpty() ? Optional.empty() : readable.get(readable.size() - 1).digest();
    return content
        .flatMap(digest -> archive.contents().bytes(digest))
        .map(bytes -> CrawlRun.publishedReading(registry).read(bytes));
  }

  private static boolean hasContent(CaptureEntry capture) {
    return capture.digest().isPresent();
  }

  /** All requests at most. */
  public long requests() {
    return lines.stream().mapToLong(Line::requests).sum();
  }

  /**
   * How long the visit lasts: as long as its slowest host, or as long as the threads need for all
   * requests, whichever is more.
   */
  public Duration lasts() {
    Duration slowest =
        lines.stream().map(Line::lasts).max(Duration::compareTo).orElse(Duration.ZERO);
    Duration work = AN_ANSWER.multipliedBy(requests()).dividedBy(threads);
    return slowest.compareTo(work) > 0 ? slowest : work;
  }
}
