package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bounds of {@code --timeout}; what it does is seen in the zoo. */
class TimeoutOptionTest {

  @TempDir Path directory;

  @Test
  void noTimeAndEndlessTimeAreWrongUse() {
    for (String seconds : new String[] {"0", "-1", "3601", "NaN"}) {
      Cli.Result result = crawl(seconds);
      assertThat(result.code()).as(seconds).isEqualTo(ExitCode.WRONG_USE);
      assertThat(result.err()).contains("--timeout lies between 0.1 and 3600 seconds");
    }
    assertThat(crawl("0.1").err()).contains("there is no archive");
  }

  private Cli.Result crawl(String seconds) {
    return new Cli(directory.resolve("none"))
        .run(
            "crawl",
            "--corpus=c",
            "--user-agent=TestAuditor/1.0 (+https://auditor.example/bot)",
            "--timeout=" + seconds);
  }
}
