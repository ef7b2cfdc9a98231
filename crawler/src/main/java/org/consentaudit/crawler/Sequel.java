package org.consentaudit.crawler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failed;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a capture: robots.txt by http where https cannot be reached, the home page
 * after robots.txt, the terms pages after the home page, and where terms are not at their address,
 * the next likely one; each where the visit captures that kind.
 */
final class Sequel {

  private static final Logger LOG = LoggerFactory.getLogger(Sequel.class);

  /** Addresses tried on a host whose terms nothing leads to. */
  private static final int MOST_GUESSES = 5;

  private final TermsLinkFinder finder;
  private final PageJudge judge;
  private final HeldTerms held;
  private final int mostTermsPages;
  private final Visit visit;

  /**
   * What to try next when a page is not there, by the page's errand. Lives in memory: an
   * interruption forgets guesses that were not made, and the next visit makes them.
   */
  private final Map<String, List<WebAddress>> inReserve = new ConcurrentHashMap<>();

  private final Set<String> guesses = ConcurrentHashMap.newKeySet();

  Sequel(TermsLinkFinder finder, int mostTermsPages, HeldTerms held, Visit visit) {
    this.finder = finder;
    this.judge = new PageJudge(finder);
    this.mostTermsPages = mostTermsPages;
    this.held = held;
    this.visit = visit;
  }

  /** A page to be captured next, for the same host. */
  record Next(ResourceKind kind, WebAddress address) {}

  /**
   * What a trip came to.
   *
   * @param outcome in the light of the page, where it was one
   * @param next what follows from it
   */
  record Result(Outcome outcome, List<Next> next) {}

  /** What a trip came to that ended with an outcome and, where there was one, an answer. */
  Result of(Trip trip, Outcome arrived, Optional<Received> answer) {
    // Read once for both: that is most of the work.
    HomeReading home = home(trip, answer.filter(page -> shows(arrived)));
    boolean guessed = guesses.contains(key(trip.errand().host(), trip.errand().address()));
    Outcome outcome =
        answer.map(page -> judge.of(trip, arrived, page, home, guessed)).orElse(arrived);
    return new Result(outcome, after(trip, outcome, home));
  }

  /** What follows from a page that has not changed. */
  List<Next> unchanged(Trip trip, Received asHeld) {
    return after(trip, Readable.CONTENT, home(trip, Optional.of(asHeld)));
  }

  private HomeReading home(Trip trip, Optional<Received> page) {
    return trip.errand().kind() == ResourceKind.HOME
        ? page.map(p -> read(trip, p)).orElse(HomeReading.NONE)
        : HomeReading.NONE;
  }

  private List<Next> after(Trip trip, Outcome outcome, HomeReading home) {
    Errand errand = trip.errand();
    return switch (errand.kind()) {
      case ROBOTS -> errand.seed() ? afterRobots(errand, outcome) : List.of();
      case HOME -> wanted(ResourceKind.TERMS) && answers(outcome) ? terms(trip, home) : List.of();
      case TERMS -> afterTerms(errand, outcome);
      case SIGNAL -> List.of();
    };
  }

  /** Whether the host is there to be asked for more. */
  private static boolean answers(Outcome outcome) {
    return outcome instanceof Readable
        || outcome.reason().equals("robots")
        || (outcome instanceof Failed failed
            && failed.failure() != Failure.UNREACHABLE
            && failed.failure() != Failure.UNAVAILABLE);
  }

  /** Whether a home page arrived that may have links. */
  private static boolean shows(Outcome outcome) {
    return outcome == Readable.CONTENT
        || outcome == Readable.TRUNCATED
        || (outcome instanceof Failed failed && failed.failure() == Failure.NOT_EXPECTED);
  }

  private boolean wanted(ResourceKind kind) {
    return visit.kinds().contains(kind);
  }

  private List<Next> afterRobots(Errand errand, Outcome outcome) {
    WebAddress asked = errand.address();
    boolean unreachable =
        outcome instanceof Failed failed && failed.failure() == Failure.UNREACHABLE;
    if (unreachable && asked.scheme().equals("https")) {
      return WebAddress.robotsOf("http", errand.host())
          .map(plain -> List.of(new Next(ResourceKind.ROBOTS, plain)))
          .orElse(List.of());
    }
    if (!visit.wantsPages()) {
      return List.of();
    }
    var home = new WebAddress(asked.scheme(), asked.hostName(), asked.port(), "/");
    return List.of(new Next(ResourceKind.HOME, home));
  }

  /** The pinned pages, those linked, and where no terms are linked, those held or guessed. */
  private List<Next> terms(Trip trip, HomeReading reading) {
    Host host = trip.errand().host();
    List<String> pinned = finder.pinned(host);
    List<String> remembered =
        reading.linksTerms() || !finder.remembers()
            ? List.of()
            : held.found(host).stream().filter(url -> !reading.pages().contains(url)).toList();
    List<String> known =
        Stream.of(pinned, reading.pages(), remembered).flatMap(List::stream).toList();
    Set<String> seen = new LinkedHashSet<>();
    seen.add(trip.at().url());
    seen.add(trip.errand().address().url());
    List<WebAddress> pages = fresh(known, seen, mostTermsPages);
    boolean termsAreKnown = reading.linksTerms() || !pinned.isEmpty() || !remembered.isEmpty();
    seen.addAll(held.inVain(host));
    int left = Math.min(MOST_GUESSES, mostTermsPages - pages.size());
    List<WebAddress> guessed = fresh(reading.guesses(), seen, Math.max(0, left));
    if (termsAreKnown && !pages.isEmpty()) {
      reserve(host, pages.get(0), guessed);
    } else if (!guessed.isEmpty()) {
      pages.add(guess(host, guessed));
    }
    return pages.stream().map(address -> new Next(ResourceKind.TERMS, address)).toList();
  }

  private static List<WebAddress> fresh(List<String> urls, Set<String> seen, int most) {
    var fresh = new ArrayList<WebAddress>();
    for (String url : urls) {
      if (fresh.size() < most) {
        WebAddress.of(url).filter(address -> seen.add(address.url())).ifPresent(fresh::add);
      }
    }
    return fresh;
  }

  /** When terms are not at their address, the next likely one is asked. */
  private List<Next> afterTerms(Errand errand, Outcome outcome) {
    String key = key(errand.host(), errand.address());
    List<WebAddress> next = Optional.ofNullable(inReserve.remove(key)).orElse(List.of());
    boolean guessed = guesses.remove(key);
    boolean goOn = TermsBroken.is(outcome) || (guessed && outcome.reason().equals("robots"));
    return goOn && !next.isEmpty()
        ? List.of(new Next(ResourceKind.TERMS, guess(errand.host(), next)))
        : List.of();
  }

  private WebAddress guess(Host host, List<WebAddress> likely) {
    WebAddress first = likely.get(0);
    guesses.add(key(host, first));
    reserve(host, first, likely.subList(1, likely.size()));
    return first;
  }

  private void reserve(Host host, WebAddress first, List<WebAddress> next) {
    if (!next.isEmpty()) {
      inReserve.put(key(host, first), List.copyOf(next));
    }
  }

  private static String key(Host host, WebAddress address) {
    return host.name() + " " + address.url();
  }

  private HomeReading read(Trip trip, Received home) {
    try {
      return finder.read(trip.at().url(), home.body(), home.header("Content-Type").orElse(""));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the links of {} could not be read", trip.at().url(), e);
      return HomeReading.NONE;
    }
  }
}
