package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.JUDGE;
import static org.consentaudit.analysis.robots.Robots.REGISTRY;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.bytes;

import java.util.List;
import org.consentaudit.analysis.verdict.Profile;
import org.junit.jupiter.api.Test;

class RobotsFindingTest {

  private static final String FILE =
      "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nDisallow: /x\nSitemap: s\n";

  @Test
  void findingIsWhatTheJudgeSaysOfEachAgent() {
    RobotsFinding finding = RobotsFinding.of(bytes(FILE), JUDGE);
    for (Profile profile : Profile.values()) {
      for (int place = 0; place < REGISTRY.agents().size(); place++) {
        assertThat(finding.verdict(profile, place))
            .isEqualTo(
                RobotsJudge.on(List.of(REGISTRY.agents().get(place)))
                    .verdicts(bytes(FILE), profile)
                    .get(0));
      }
    }
  }

  @Test
  void compactFormComesBack() {
    for (String file : List.of(FILE, "", "<html>")) {
      RobotsFinding finding = RobotsFinding.of(bytes(file), JUDGE);
      RobotsFinding back = RobotsFinding.ofBytes(finding.toBytes());
      assertThat(back.isPage()).isEqualTo(finding.isPage()).isEqualTo(file.startsWith("<"));
      for (Profile profile : Profile.values()) {
        for (int place = 0; place < REGISTRY.agents().size(); place++) {
          assertThat(back.verdict(profile, place)).isEqualTo(finding.verdict(profile, place));
        }
      }
    }
  }

  @Test
  void bothReadingsStandSideBySide() {
    RobotsFinding finding =
        RobotsFinding.of(
            bytes("User-agent: a\nDisallow:\nUser-agent: GPTBot\nUser-agent: b\nDisallow: /\n"),
            JUDGE);
    int place = REGISTRY.agents().indexOf(agent("GPTBot"));
    assertThat(finding.verdict(Profile.RFC9309, place).detail()).isEqualTo("all");
    assertThat(finding.verdict(Profile.PAPER, place).detail()).isEqualTo("none");
  }

  @Test
  void pageIsKnownAsOneWhereverItWasCut() {
    byte[] page = bytes("<!DOCTYPE html><html><head><title>no line end");
    assertThat(RobotsFinding.of(RobotsTxt.withoutCutLine(page), JUDGE).isPage()).isTrue();
    assertThat(RobotsTxt.withoutCutLine(bytes("User-agent: *\nDisallow: /a")))
        .isEqualTo(bytes("User-agent: *\n"));
  }
}
