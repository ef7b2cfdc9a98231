package org.consentaudit.crawler;

import java.util.Optional;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.frontier.Trip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a home or terms page that arrived well whether it is what it was asked for as. */
final class PageJudge {

  private static final Logger LOG = LoggerFactory.getLogger(PageJudge.class);
  private static final String CHALLENGE = "challenge";

  private final TermsLinkFinder finder;

  PageJudge(TermsLinkFinder finder) {
    this.finder = finder;
  }

  /**
   * The outcome in the light of the page; its bytes are kept in any case.
   *
   * @param home what a home page says; nothing for other pages
   * @param guessed whether nothing but custom says that terms are at this address
   */
  Outcome of(Trip trip, Outcome outcome, Received answer, HomeReading home, boolean guessed) {
    ResourceKind kind = trip.errand().kind();
    if (outcome != Readable.CONTENT || (kind != ResourceKind.TERMS && kind != ResourceKind.HOME)) {
      return outcome;
    }
    if (kind == ResourceKind.HOME) {
      return home.objection().map(PageJudge::notExpected).orElse(outcome);
    }
    if (ledHome(trip)) {
      return Outcome.failed(Failure.NOT_EXPECTED, TermsBroken.HOME);
    }
    String type = answer.header("Content-Type").orElse("");
    try {
      Optional<String> objection = finder.objection(kind, answer.body(), type);
      if (objection.isPresent()) {
        return notExpected(objection.get());
      }
      return guessed && !finder.readsAsTerms(answer.body(), type)
          ? Outcome.failed(Failure.NOT_EXPECTED, TermsBroken.NOT_TERMS)
          : outcome;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} could not be read", trip.at().url(), e);
      return outcome;
    }
  }

  private static Outcome notExpected(String objection) {
    boolean refused = objection.equals(CHALLENGE);
    return Outcome.failed(refused ? Failure.REFUSED : Failure.NOT_EXPECTED, objection);
  }

  private static boolean ledHome(Trip trip) {
    return !trip.hops().isEmpty()
        && trip.at().target().equals("/")
        && !trip.errand().address().target().equals("/");
  }
}
