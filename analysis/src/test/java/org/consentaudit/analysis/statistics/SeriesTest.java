package org.consentaudit.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.consentaudit.analysis.Seen.CLOSED;
import static org.consentaudit.analysis.Seen.OPEN;
import static org.consentaudit.analysis.Seen.REGISTRY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Stratum;
import org.junit.jupiter.api.Test;

/** Counts, shares, bounds and intervals over the hosts of a corpus. */
class SeriesTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final Map<Host, HostHistory> histories = new HashMap<>();
  private final List<CorpusHost> hosts = new ArrayList<>();

  private void host(String name, long tokens, Stratum stratum, Seen seen) {
    hosts.add(new CorpusHost(Host.of(name), Host.of(name), tokens, hosts.size() + 1, stratum));
    if (seen != null) {
      histories.put(Host.of(name), seen.history(name));
    }
  }

  private Corpus corpus() {
    return new Corpus("c4", 2, OptionalLong.empty(), hosts);
  }

  private SampleStates states(Sample sample, Profile profile, YearMonth period) {
    return SampleStates.of(corpus(), histories, sample, profile, period);
  }

  private static AgentGroup group(String... tokens) {
    return AgentGroup.ofTokens(REGISTRY, "group", List.of(tokens));
  }

  private static Seen content(String name, String robots) {
    return new Seen().content(name, "2026-03-01", robots);
  }

  private void smallCorpus() {
    host("a.example", 60, Stratum.HEAD, content("a.example", CLOSED));
    host("b.example", 25, Stratum.HEAD, content("b.example", OPEN));
    host(
        "c.example",
        10,
        Stratum.RANDOM,
        new Seen()
            .outcome(
                "c.example", "2026-03-01", Outcome.failed(Outcome.Failure.REFUSED, "403"), 403));
    host("d.example", 5, Stratum.OTHER, null);
    host("e.example", 0, Stratum.RANDOM, content("e.example", CLOSED));
  }

  @Test
  void sharesAreOfHostsWhoseAnswerIsKnown() {
    smallCorpus();
    List<SeriesRow> rows =
        new Series(corpus(), histories, Sample.ALL, Profile.RFC9309)
            .rows(List.of(group("GPTBot")), Measure.STATUS, MARCH, MARCH);
    assertThat(rows)
        .extracting(SeriesRow::status)
        .containsExactly("all", "none", "not_seen", "refused");
    SeriesRow closed = rows.get(0);
    assertThat(closed.hosts()).isEqualTo(1);
    assertThat(closed.tokens()).isEqualTo(60);
    assertThat(closed.hostShare().orElseThrow()).isEqualTo(0.5);
    assertThat(closed.tokenShare().orElseThrow()).isCloseTo(60 / 85.0, within(1e-12));
    assertThat(closed.knownTokens()).isEqualTo(85);
    // A host without tokens in the corpus is none of its hosts.
    assertThat(closed.allHosts()).isEqualTo(4);
    assertThat(closed.allTokens()).isEqualTo(100);
    assertThat(rows.get(2).tokenShare()).isEmpty();
  }

  @Test
  void samplesAreTakenByStratum() {
    smallCorpus();
    assertThat(states(Sample.HEAD, Profile.RFC9309, MARCH).hosts()).hasSize(2);
    assertThat(states(Sample.RANDOM, Profile.RFC9309, MARCH).hosts()).hasSize(1);
    assertThat(states(Sample.ALL, Profile.RFC9309, MARCH).hosts()).hasSize(4);
  }

  @Test
  void boundsHoldWhateverTheUnknownAre() {
    smallCorpus();
    Division division =
        Division.of(states(Sample.ALL, Profile.RFC9309, MARCH), group("GPTBot")).orElseThrow();
    TokenShare share = TokenShare.of(division, division.closed()).orElseThrow();
    assertThat(share.share()).isCloseTo(60 / 85.0, within(1e-12));
    assertThat(share.low()).isCloseTo(0.60, within(1e-12));
    assertThat(share.high()).isCloseTo(0.75, within(1e-12));
    assertThat(share.known()).isCloseTo(0.85, within(1e-12));
    assertThat(share.hosts()).isEqualTo(1);
    assertThat(share.knownHosts()).isEqualTo(2);
    assertThat(share.allHosts()).isEqualTo(4);
  }

  @Test
  void withoutAKnownTokenThereIsNoShare() {
    host("d.example", 5, Stratum.HEAD, null);
    Division division =
        Division.of(states(Sample.ALL, Profile.RFC9309, MARCH), group("GPTBot")).orElseThrow();
    assertThat(TokenShare.of(division, division.closed())).isEmpty();
  }

  @Test
  void groupsAnswerIsTheStrictestOfItsAgents() {
    host(
        "a.example",
        1,
        Stratum.HEAD,
        content(
            "a.example",
            "User-agent: GPTBot\nDisallow: /x\n\nUser-agent: ChatGPT-User\nDisallow: /\n"));
    SampleStates states = states(Sample.ALL, Profile.RFC9309, MARCH);
    assertThat(Division.of(states, group("GPTBot")).orElseThrow().closed().hosts()).isZero();
    assertThat(Division.of(states, group("GPTBot", "CCBot")).orElseThrow().closed().hosts())
        .isZero();
    assertThat(Division.of(states, group("GPTBot", "ChatGPT-User")).orElseThrow().closed().hosts())
        .isEqualTo(1);
  }

  @Test
  void nearlyClosedIsNeverAddedToClosed() {
    host("a.example", 1, Stratum.HEAD, content("a.example", CLOSED + "Allow: /terms\n"));
    Division division =
        Division.of(states(Sample.ALL, Profile.RFC9309, MARCH), group("GPTBot")).orElseThrow();
    assertThat(division.closed().hosts()).isZero();
    assertThat(division.nearlyClosed().hosts()).isEqualTo(1);
  }

  @Test
  void combinedAgentIsOfTheStudyOnly() {
    List<AgentGroup> with = AgentGroup.byCompany(REGISTRY, true);
    List<AgentGroup> without = AgentGroup.byCompany(REGISTRY, false);
    assertThat(with).hasSize(without.size() + 1).hasSize(12);
    AgentGroup combined = with.get(with.size() - 1);
    assertThat(combined.name()).isEqualTo("Combined Agent");
    assertThat(combined.members())
        .hasSize(without.stream().mapToInt(group -> group.members().size()).sum());
  }

  @Test
  void purposeCountsAnAgentFromItsAnnouncement() {
    AgentGroup training = purpose(Map.of(), "training");
    YearMonth announced = REGISTRY.find("GPTBot").orElseThrow().since().orElseThrow();
    int place = Seen.place("GPTBot");
    assertThat(training.membersIn(announced.minusMonths(1))).noneMatch(m -> m.place() == place);
    assertThat(training.membersIn(announced)).anyMatch(m -> m.place() == place);
    assertThat(training.membersIn(YearMonth.of(1995, 1))).isEmpty();
    for (String never : List.of("Googlebot", "ia_archiver")) {
      assertThat(training.members()).noneMatch(m -> m.place() == Seen.place(never));
    }
  }

  @Test
  void agentWithoutADateCountsFromItsFirstNaming() {
    var undated = REGISTRY.agents().stream().filter(agent -> agent.since().isEmpty()).findFirst();
    if (undated.isPresent()) {
      String token = undated.get().token();
      String purpose = undated.get().purpose().code();
      assertThat(purpose(Map.of(token, MARCH), purpose).membersIn(MARCH))
          .anyMatch(m -> m.place() == Seen.place(token));
    } else {
      assertThat(REGISTRY.agents()).allSatisfy(agent -> assertThat(agent.since()).isPresent());
    }
  }

  private static AgentGroup purpose(Map<String, YearMonth> firstNamed, String name) {
    return AgentGroup.byPurpose(REGISTRY, firstNamed).stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void groupWithoutAnAgentInThePeriodHasNoFigure() {
    smallCorpus();
    YearMonth early = YearMonth.of(1995, 1);
    assertThat(
            Division.of(states(Sample.ALL, Profile.RFC9309, early), purpose(Map.of(), "training")))
        .isEmpty();
  }

  @Test
  void studyCountsHostsThatTakePartWhateverTheirTokens() {
    smallCorpus();
    assertThat(states(Sample.ALL, Profile.PAPER, MARCH).hosts()).hasSize(3);
    assertThat(states(Sample.ALL, Profile.PAPER, MARCH.minusMonths(1)).hosts()).isEmpty();
  }

  @Test
  void seriesHasAGapWhereNothingWasSeen() {
    host("a.example", 1, Stratum.HEAD, content("a.example", CLOSED));
    List<SeriesRow> rows =
        new Series(corpus(), histories, Sample.ALL, Profile.RFC9309)
            .rows(List.of(group("GPTBot")), Measure.STATUS, MARCH, MARCH.plusMonths(4));
    assertThat(rows)
        .extracting(row -> row.period() + " " + row.status())
        .containsExactly(
            "2026-03 all", "2026-04 all", "2026-05 all", "2026-06 not_seen", "2026-07 not_seen");
  }

  @Test
  void intervalIsTheSameEveryTimeAndHoldsTheShare() {
    for (int i = 0; i < 200; i++) {
      String name = "h" + i + ".example";
      host(name, 1, Stratum.RANDOM, i % 10 == 9 ? null : content(name, i % 3 == 0 ? CLOSED : OPEN));
    }
    SampleStates states = states(Sample.RANDOM, Profile.RFC9309, MARCH);
    Bootstrap.Interval interval = Bootstrap.closed(states, group("GPTBot")).orElseThrow();
    assertThat(Bootstrap.closed(states, group("GPTBot"))).hasValue(interval);
    Division division = Division.of(states, group("GPTBot")).orElseThrow();
    double share = TokenShare.of(division, division.closed()).orElseThrow().share();
    assertThat(interval.low()).isLessThan(share);
    assertThat(interval.high()).isGreaterThan(share);
    // 180 known hosts of equal size: about two standard errors of a proportion on either side.
    double expected = 1.96 * Math.sqrt(share * (1 - share) / 180);
    assertThat(share - interval.low()).isCloseTo(expected, within(expected / 3));
    assertThat(interval.high() - share).isCloseTo(expected, within(expected / 3));
  }

  @Test
  void intervalOfOneMindIsAPoint() {
    for (int i = 0; i < 20; i++) {
      host("h" + i + ".example", 1 + i, Stratum.RANDOM, content("h" + i + ".example", CLOSED));
    }
    assertThat(Bootstrap.closed(states(Sample.RANDOM, Profile.RFC9309, MARCH), group("GPTBot")))
        .hasValue(new Bootstrap.Interval(1, 1));
  }

  @Test
  void intervalThatCannotBeToldIsEmpty() {
    host("a.example", 1, Stratum.RANDOM, null);
    assertThat(Bootstrap.closed(states(Sample.RANDOM, Profile.RFC9309, MARCH), group("GPTBot")))
        .isEmpty();
    assertThat(Bootstrap.closed(states(Sample.HEAD, Profile.RFC9309, MARCH), group("GPTBot")))
        .isEmpty();
  }
}
