package org.consentaudit.app.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.Bootstrap;
import org.consentaudit.analysis.statistics.Division;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.statistics.SampleStates;
import org.consentaudit.analysis.statistics.TokenShare;
import org.consentaudit.archive.Corpus;
import org.consentaudit.reports.page.RangeKind;
import org.consentaudit.reports.page.ShareFigure;
import org.consentaudit.reports.page.SharePoint;

/** Shares as pages show them: with bounds for a head, with an interval for a random sample. */
final class ShareFigures {

  private final SiteEvidence evidence;

  ShareFigures(SiteEvidence evidence) {
    this.evidence = evidence;
  }

  Optional<Division> division(Corpus corpus, Sample sample, AgentGroup group, YearMonth month) {
    return Division.of(evidence.states(corpus, sample, month), group);
  }

  /** The share closed to a group, with bounds. */
  Optional<ShareFigure> closed(Corpus corpus, Sample sample, AgentGroup group, YearMonth month) {
    return division(corpus, sample, group, month)
        .flatMap(division -> TokenShare.of(division, division.closed()))
        .map(ShareFigures::bounded);
  }

  /** The share closed to a group, with a bootstrap interval where the sample is a random one. */
  Optional<ShareFigure> estimated(Corpus corpus, Sample sample, AgentGroup group, YearMonth month) {
    Optional<ShareFigure> figure = closed(corpus, sample, group, month);
    if (sample != Sample.RANDOM || figure.isEmpty()) {
      return figure;
    }
    SampleStates states = evidence.states(corpus, sample, month);
    return Bootstrap.closed(states, group)
        .map(interval -> within(figure.get(), interval))
        .or(() -> figure);
  }

  OptionalDouble closedShare(Corpus corpus, Sample sample, AgentGroup group, YearMonth month) {
    return share(corpus, sample, group, month, Division::closed);
  }

  OptionalDouble nearlyClosedShare(
      Corpus corpus, Sample sample, AgentGroup group, YearMonth month) {
    return share(corpus, sample, group, month, Division::nearlyClosed);
  }

  /** The shares closed month by month; months in which no host is known are left out. */
  List<SharePoint> history(Corpus corpus, Sample sample, AgentGroup group) {
    List<SharePoint> points = new ArrayList<>();
    for (YearMonth month : evidence.months()) {
      closed(corpus, sample, group, month)
          .ifPresent(figure -> points.add(new SharePoint(month, figure)));
    }
    return points;
  }

  private OptionalDouble share(
      Corpus corpus,
      Sample sample,
      AgentGroup group,
      YearMonth month,
      Function<Division, Division.Count> part) {
    return division(corpus, sample, group, month)
        .flatMap(division -> TokenShare.of(division, part.apply(division)))
        .map(share -> OptionalDouble.of(share.share()))
        .orElseGet(OptionalDouble::empty);
  }

  private static ShareFigure bounded(TokenShare share) {
    return new ShareFigure(
        share.share(),
        share.low(),
        share.high(),
        RangeKind.BOUNDS,
        share.hosts(),
        share.knownHosts(),
        share.allHosts(),
        share.known());
  }

  private static ShareFigure within(ShareFigure figure, Bootstrap.Interval interval) {
    return new ShareFigure(
        figure.share(),
        interval.low(),
        interval.high(),
        RangeKind.INTERVAL_95,
        figure.hostsInClass(),
        figure.hostsKnown(),
        figure.hosts(),
        figure.tokensKnown());
  }
}
