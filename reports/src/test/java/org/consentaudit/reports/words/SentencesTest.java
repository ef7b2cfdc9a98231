package org.consentaudit.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.Between;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.Headline;
import org.consentaudit.reports.page.HostSummary;
import org.consentaudit.reports.page.RangeKind;
import org.consentaudit.reports.page.Sample;
import org.consentaudit.reports.page.ShareFigure;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.Transition;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final ShareFigure FIGURE =
      new ShareFigure(.314, .298, .331, RangeKind.BOUNDS, 600, 1962, 2000, .983);

  @Test
  void theHeadlineSaysFigureDateNumberAndRangeInOneBreath() {
    Headline headline = headline(FIGURE, OptionalDouble.of(.009));
    assertThat(plain(OverviewWords.headline(headline).plain()))
        .isEqualTo(
            "31.4 % of the text of C4’s 2,000 largest hosts is closed to at least one AI training"
                + " crawler");
    assertThat(plain(OverviewWords.lede(headline)))
        .isEqualTo(
            "By tokens, October 2026; 1,962 of 2,000 hosts seen, with 98.3 % of the tokens; between"
                + " 29.8 and 33.1 % of all, whatever the others would say. Another 1.2 % is nearly"
                + " closed. Search engines remain welcome: 0.9 % is closed to Googlebot.");
  }

  @Test
  void searchEnginesAreCalledWelcomeOnlyWhereTheyAre() {
    assertThat(plain(OverviewWords.lede(headline(FIGURE, OptionalDouble.of(.2)))))
        .endsWith("20.0 % is closed to Googlebot.")
        .doesNotContain("welcome");
  }

  @Test
  void whereFewHostsWereSeenTheHeadlineSpeaksOfThoseOnly() {
    ShareFigure few = new ShareFigure(.633, .024, .986, RangeKind.BOUNDS, 14, 24, 2000, .038);
    assertThat(plain(OverviewWords.headline(headline(few, OptionalDouble.empty())).plain()))
        .isEqualTo(
            "63.3 % of the text of the 24 hosts seen, out of C4’s 2,000 largest, is closed to at"
                + " least one AI training crawler");
  }

  @Test
  void aCensusWithoutGapsHasNoRange() {
    ShareFigure whole = new ShareFigure(.5, .5, .5, RangeKind.BOUNDS, 12, 24, 24, 1);
    assertThat(plain(OverviewWords.lede(headline(whole, OptionalDouble.empty()))))
        .startsWith(
            "By tokens, October 2026; all 24 hosts seen; no host is left that could change it.");
  }

  @Test
  void aHostIsSaidToCloseToSoManyOfSoMany() {
    HostSummary some = summary(Standing.CLOSED, 14);
    assertThat(HostWords.headline(some).plain())
        .isEqualTo(" closes its site to 14 of 15 AI training crawlers");
    assertThat(HostWords.headline(summary(Standing.CLOSED, 15)).plain())
        .isEqualTo(" closes its site to all 15 AI training crawlers");
    assertThat(plain(HostWords.lede(some)))
        .isEqualTo(
            "By robots.txt, since 17 August 2023 at the latest (not yet on 3 July 2023). Googlebot"
                + " may read most or parts of it. Last seen 29 October 2026, unchanged for 11"
                + " months.");
  }

  @Test
  void ofAHostThatIsNotKnownNothingIsClaimed() {
    for (Standing standing : Standing.values()) {
      if (!standing.known()) {
        assertThat(HostWords.headline(summary(standing, 0)).plain()).endsWith("is not known");
      }
    }
  }

  @Test
  void theFirstCaptureSaysNoMoreThanItKnows() {
    assertThat(plain(HostWords.since(new Between(Optional.empty(), LocalDate.of(2023, 8, 17)))))
        .isEqualTo("at least since 17 August 2023, when it was first seen");
  }

  @Test
  void agentsThatMovedAlikeAreToldTogether() {
    var moves =
        ChangeWords.moves(
            List.of(
                move("GPTBot", Standing.OPEN, Standing.CLOSED),
                move("Googlebot", Standing.OPEN, Standing.PARTLY),
                move("CCBot", Standing.OPEN, Standing.CLOSED)));
    assertThat(moves).hasSize(2);
    assertThat(moves.get(0).allNames()).isEqualTo("GPTBot and CCBot");
  }

  private static Transition move(String agent, Standing from, Standing to) {
    return new Transition(new AgentRef(agent, agent), from, to);
  }

  private static Headline headline(ShareFigure figure, OptionalDouble search) {
    return new Headline(
        CorpusRef.named("c4"),
        Sample.HEAD,
        2000,
        YearMonth.of(2026, 10),
        figure,
        OptionalDouble.of(.012),
        OptionalDouble.empty(),
        search);
  }

  private static HostSummary summary(Standing standing, int closed) {
    return new HostSummary(
        standing,
        closed,
        0,
        0,
        15,
        Optional.of(new Between(Optional.of(LocalDate.of(2023, 7, 3)), LocalDate.of(2023, 8, 17))),
        Optional.of(Standing.PARTLY),
        Optional.of(Instant.parse("2026-10-29T09:12:00Z")),
        Optional.of(LocalDate.of(2025, 11, 20)),
        30);
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
