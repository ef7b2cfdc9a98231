package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.consentaudit.analysis.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Our decisions beside those of crawler-commons, which knows nothing of ours. Where the two differ,
 * the difference must be of a kind that {@link Difference} names with the section of RFC 9309 that
 * decides it; any other is a failure.
 *
 * <p>How many files are made up is {@code -Dfuzz.generated}; {@code -Dfuzz.seconds} ends it sooner.
 */
class CrawlerCommonsTest {

  private static final List<String> TOKENS = List.of("GPTBot", "Googlebot", "AI2Bot", "Nobody-Bot");

  private final Comparison comparison = new Comparison();

  @Test
  void realFilesAreReadAlikeButForTheKindsNamed() throws IOException {
    for (byte[] content : SharedData.robotsTxts()) {
      if (!RobotsJudge.isHtml(content)) {
        comparison.compare(content, List.of("GPTBot", "Googlebot"));
      }
    }
    assertThat(comparison.unexplained()).isEmpty();
    assertThat(comparison.compared()).isGreaterThan(50_000);
    // A kind that explains much would hide something.
    assertThat(comparison.explained()).isLessThan(comparison.compared() / 100);
  }

  @Test
  void generatedFilesAreReadAlikeButForTheKindsNamed() {
    Fuzz fuzz = Fuzz.of("fuzz.generated", 6000);
    var random = new RandomRobots(9309);
    while (fuzz.goesOn()) {
      comparison.compare(random.file(), TOKENS);
      assertThat(comparison.unexplained()).isEmpty();
    }
    fuzz.say("generated files beside crawler-commons", comparison.toString());
  }

  /** One judgement of a file of a few hundred octets: longer is a hang. */
  private static final Duration HANG = Duration.ofSeconds(2);

  @Test
  void mutatedInputsAreJudgedWithoutExceptionHangOrGrowth() throws IOException {
    Fuzz fuzz = Fuzz.of("fuzz.mutated", 60_000);
    var random = new RandomRobots(500);
    byte[][] seeds = seeds(random);
    long before = Fuzz.usedMemory();
    for (int i = 0; fuzz.goesOn(); i++) {
      byte[] input = random.mutated(seeds[i % seeds.length], seeds[(int) (i * 31L % seeds.length)]);
      long from = System.nanoTime();
      RobotsJudge.Summary summary = Robots.JUDGE.summarise(input);
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(HANG);
      assertThat(summary.rfc9309()).hasSameSizeAs(summary.paper());
      if (i % 64 == 0) {
        RobotsTxt file = RobotsTxt.parse(input);
        file.findings();
        file.otherRecords();
        GoogleRobotsTxt.parse(input).decide("GPTBot", "/a");
      }
    }
    assertThat(Fuzz.usedMemory() - before).isLessThan(64L << 20);
    fuzz.say("mutated inputs", "no exception, no hang, no growth");
  }

  /** Made up ones, and pieces of real ones where these are. */
  private static byte[][] seeds(RandomRobots random) throws IOException {
    byte[][] seeds = new byte[2000][];
    List<byte[]> real = SharedData.robotsTxtsIfThere();
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] =
          i % 2 == 0 || real.isEmpty()
              ? random.file()
              : Fuzz.piece(real.get(i * 17 % real.size()), 600);
    }
    return seeds;
  }
}
