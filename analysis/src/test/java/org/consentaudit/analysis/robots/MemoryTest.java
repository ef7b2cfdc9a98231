package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.bytes;

import java.io.IOException;
import java.util.List;
import org.consentaudit.analysis.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.info.GraphLayout;

/** A file that was read takes at most four times its bytes, whatever they are. */
class MemoryTest {

  /** Headers of the object and its arrays, which an empty file has too. */
  private static final long EMPTY = 400;

  private static long memory(RobotsTxt file) {
    return GraphLayout.parseInstance(file).totalSize();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "allow:\n",
        "disallow:/\n",
        "user-agent:\n",
        "user-agent:\nallow:\n",
        "crawl-delay:\n",
        ":\n",
        "a:\n",
        "\n",
        "*",
        "disallow:/%41*é$\n",
        "sitemap:\n"
      })
  void worstLinesTakeNoMore(String line) {
    byte[] content = bytes("user-agent:*\n" + line.repeat(20_000));
    assertThat(memory(RobotsTxt.parse(content))).isLessThanOrEqualTo(4L * content.length + EMPTY);
  }

  @Test
  void askingLeavesNothingBehind() {
    RobotsTxt file = RobotsTxt.parse(bytes("user-agent:*\n" + "disallow:/a*b\n".repeat(1000)));
    long before = memory(file);
    file.allows(Robots.agent("GPTBot"), "/a/b");
    file.groups();
    file.otherRecords();
    file.findings();
    assertThat(memory(file)).isEqualTo(before);
  }

  @Test
  void realFilesTakeNoMore() throws IOException {
    List<byte[]> files = SharedData.robotsTxts();
    long bytes = 0;
    long taken = 0;
    for (int i = 0; i < files.size(); i += 5) {
      long memory = memory(RobotsTxt.parse(files.get(i)));
      assertThat(memory).isLessThanOrEqualTo(4L * files.get(i).length + EMPTY);
      bytes += files.get(i).length;
      taken += memory;
    }
    assertThat(taken).isLessThan(2 * bytes);
  }
}
