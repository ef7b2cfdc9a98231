package org.consentaudit.crawler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * after robots.txt, the terms pages after the home page; each where the visit captures that kind.
 */
final class Sequel {

  private static final Logger LOG = LoggerFactory.getLogger(Sequel.class);

  private final TermsLinkFinder finder;
  private final int mostTermsPages;
  private final Visit visit;

  Sequel(TermsLinkFinder finder, int mostTermsPages, Visit visit) {
    this.finder = finder;
    this.mostTermsPages = mostTermsPages;
    this.visit = visit;
  }

  /** A page to be captured next, for the same host. */
  record Next(ResourceKind kind, WebAddress address) {}

  List<Next> after(Trip trip, Outcome outcome, Optional<Received> answer) {
    Errand errand = trip.errand();
    return switch (errand.kind()) {
      case ROBOTS -> errand.seed() ? afterRobots(errand, outcome) : List.of();
      case HOME ->
          wanted(ResourceKind.TERMS)
                  && (outcome == Readable.CONTENT || outcome == Readable.TRUNCATED)
              ? terms(trip, answer.orElseThrow())
              : List.of();
      case TERMS, SIGNAL -> List.of();
    };
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

  private List<Next> terms(Trip trip, Received home) {
    Set<String> seen = new LinkedHashSet<>();
    seen.add(trip.at().url());
    seen.add(trip.errand().address().url());
    var pages = new ArrayList<Next>();
    for (String link : links(trip, home)) {
      if (pages.size() == mostTermsPages) {
        break;
      }
      WebAddress.of(link)
          .filter(address -> seen.add(address.url()))
          .ifPresent(address -> pages.add(new Next(ResourceKind.TERMS, address)));
    }
    return pages;
  }

  private List<String> links(Trip trip, Received home) {
    try {
      return finder.find(trip.at().url(), home.body(), home.header("Content-Type").orElse(""));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the links of {} could not be read", trip.at().url(), e);
      return List.of();
    }
  }
}
