package org.consentaudit.analysis.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.explain.StudyCause;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.ReadContent;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;

class ReadingTallyTest {

  private static final String IN_ONE_GROUP =
      "User-agent: *\nDisallow: /x\n\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n";
  private static final String QUERY_OPENED = "User-agent: *\nDisallow: /\nAllow: /?lang=\n";
  private static final String PAGE = "<!doctype html><title>x</title>";

  private final int gptBot = Seen.place("GPTBot");
  private final int ccBot = Seen.place("CCBot");
  private final ReadingTally tally = new ReadingTally(List.of(gptBot, ccBot));
  private final Map<Digest, byte[]> contents = new HashMap<>();

  private void seen(String... files) {
    var seen = new Seen();
    int day = 10;
    for (String file : files) {
      seen.content("a.example", "2025-01-" + day++, file);
      contents.put(Digest.of(file.getBytes(UTF_8)), file.getBytes(UTF_8));
    }
    seen.history("a.example").answers().forEach(tally::add);
  }

  private CauseTally causes() {
    return CauseTally.of(tally, Seen.REGISTRY, digest -> Optional.ofNullable(contents.get(digest)));
  }

  @Test
  void closuresAreCountedByEachReadingAndByBoth() {
    seen(Seen.CLOSED, Seen.OPEN, IN_ONE_GROUP, QUERY_OPENED);
    assertThat(tally.snapshots()).isEqualTo(4);
    assertThat(tally.counts())
        .containsExactly(
            new ReadingTally.Count(gptBot, 2, 2, 1), new ReadingTally.Count(ccBot, 2, 3, 2));
  }

  @Test
  void onlySnapshotsCount() {
    var seen =
        new Seen()
            .outcome("a.example", "2025-01-10", Outcome.Readable.ABSENT, 404)
            .outcome(
                "a.example", "2025-01-11", Outcome.failed(Outcome.Failure.UNAVAILABLE, "503"), 503);
    List<Answer> answers = seen.history("a.example").answers();
    assertThat(answers).hasSize(2);
    answers.forEach(tally::add);
    assertThat(tally.snapshots()).isZero();
  }

  @Test
  void differenceOfOneContentIsExplainedOnceAndCountedForEveryCapture() {
    seen(IN_ONE_GROUP, IN_ONE_GROUP, Seen.CLOSED);
    assertThat(tally.differences())
        .containsOnly(
            Map.entry(
                new ReadingTally.Difference(
                    new ReadContent(Digest.of(IN_ONE_GROUP.getBytes(UTF_8)), false),
                    gptBot,
                    Status.ALL,
                    Status.NONE),
                2L));
    assertThat(causes().rows()).containsExactly(new CauseTally.Row(StudyCause.GROUPS, 2, 2, 1));
  }

  @Test
  void causesThatTurnClosuresComeFirst() {
    seen(PAGE, QUERY_OPENED);
    assertThat(causes().rows())
        .containsExactly(
            new CauseTally.Row(StudyCause.QUERIES, 2, 2, 1),
            new CauseTally.Row(StudyCause.PAGE, 2, 0, 1));
  }

  @Test
  void studysAgentsAndFiveOthersAreCompared() {
    List<Integer> places = ReadingTally.comparedAgents(Seen.REGISTRY);
    assertThat(places).hasSize(20).doesNotHaveDuplicates().contains(Seen.place("omgili"));
  }
}
