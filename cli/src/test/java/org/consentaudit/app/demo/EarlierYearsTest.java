package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierYearsTest {

  @Test
  void noAiCrawlerIsNamedBeforeTheyWereAnnounced() {
    List<PastCapture> robots =
        EarlierYears.of(DemoScript.bundled()).stream()
            .filter(capture -> capture.original().endsWith("/robots.txt"))
            .toList();
    assertThat(robots).hasSizeGreaterThan(1000);
    assertThat(robots)
        .allSatisfy(
            capture -> assertThat(capture.stamp()).isBetween("20160101000000", "20241031235959"));
    assertThat(robots)
        .filteredOn(capture -> capture.stamp().compareTo("20230901000000") < 0)
        .noneMatch(capture -> text(capture).contains("User-agent: GPTBot"));
    assertThat(robots)
        .filteredOn(capture -> capture.stamp().compareTo("20241001000000") > 0)
        .anyMatch(capture -> text(capture).contains("User-agent: GPTBot"));
  }

  private static String text(PastCapture capture) {
    return new String(capture.payload(), StandardCharsets.UTF_8);
  }
}
