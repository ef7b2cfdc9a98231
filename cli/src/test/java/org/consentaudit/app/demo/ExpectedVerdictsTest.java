package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpectedVerdictsTest {

  private static final Set<String> KNOWN = Set.of("all", "some", "none");
  private static final Set<String> DETAILS =
      Set.of(
          "all",
          "all_but",
          "some_other",
          "some_disallow_important_dir",
          "some_pattern_restrictions",
          "none",
          "none_sitemap",
          "none_crawl_delay",
          "no_robots");

  private final DemoScript script = DemoScript.bundled();
  private final ExpectedVerdicts expected = ExpectedVerdicts.load();

  @Test
  void everyHostMonthAndAgentIsCoveredExactlyOnce() {
    for (Site site : script.sites()) {
      for (YearMonth month : DemoScript.months()) {
        for (String agent : ExpectedVerdicts.AGENTS) {
          assertThat(expected.of(site.host(), month, agent))
              .as("%s %s %s", site.host(), month, agent)
              .hasSize(1);
        }
      }
    }
    assertThat(expected.rows()).allSatisfy(row -> assertThat(script.site(row.host())).isPresent());
  }

  @Test
  void outcomeIsThatOfTheScriptedAnswer() {
    for (Site site : script.sites()) {
      for (YearMonth month : DemoScript.months()) {
        assertThat(outcomes(site, month))
            .as("%s %s", site.host(), month)
            .containsExactly(scripted(site, month));
      }
    }
  }

  @Test
  void claimedLineIsADisallowOfThatMonthsFile() {
    int claims = 0;
    for (ExpectedVerdicts.Row row : expected.rows()) {
      if (row.line().isEmpty()) {
        continue;
      }
      claims++;
      for (YearMonth month : List.of(row.first(), row.last())) {
        Site site = script.site(row.host()).orElseThrow();
        List<String> file = robots(site, month).lines().toList();
        assertThat(file.get(row.line().getAsInt() - 1))
            .as("%s", row)
            .startsWith("Disallow: ")
            .matches(line -> !row.status().equals("all") || line.matches("Disallow: (/|/\\*|\\*)"));
      }
    }
    assertThat(claims).isGreaterThan(70);
  }

  @Test
  void statusDetailAndOutcomeAgree() {
    assertThat(expected.rows())
        .allSatisfy(
            row -> {
              boolean readable = Set.of("content", "absent").contains(row.outcome());
              assertThat(KNOWN.contains(row.status())).as("%s", row).isEqualTo(readable);
              if (readable) {
                assertThat(DETAILS).contains(row.detail().orElseThrow());
              }
              row.paperStatus().ifPresent(status -> assertThat(KNOWN).contains(status));
            });
  }

  @Test
  void noScriptNamesTheAgentThatStandsForTheOthers() {
    assertThat(script.sites())
        .allSatisfy(
            site ->
                assertThat(site.sections())
                    .allSatisfy(
                        section ->
                            assertThat(String.join("\n", section.lines()).toLowerCase(Locale.ROOT))
                                .doesNotContain(ExpectedVerdicts.OTHER.toLowerCase(Locale.ROOT))));
  }

  private Set<String> outcomes(Site site, YearMonth month) {
    return ExpectedVerdicts.AGENTS.stream()
        .flatMap(agent -> expected.of(site.host(), month, agent).stream())
        .map(ExpectedVerdicts.Row::outcome)
        .collect(Collectors.toSet());
  }

  private static String scripted(Site site, YearMonth month) {
    if (!site.resolves(month)) {
      return "unreachable";
    }
    Answer answer = Answer.of(site, "/robots.txt", month);
    if (answer.fault() != Fault.NONE) {
      return "unreachable";
    }
    return switch (answer.status()) {
      case 200 -> answer.body().startsWith("<") ? "not_expected" : "content";
      case 301 -> "content";
      case 302 -> "redirect_loop";
      case 404 -> "absent";
      case 403 -> "refused";
      case 500 -> "unavailable";
      default -> throw new AssertionError("no story has a " + answer.status());
    };
  }

  private String robots(Site site, YearMonth month) {
    Answer answer = Answer.of(site, "/robots.txt", month);
    return answer.status() == 301
        ? robots(script.site("farlight-journeys.example").orElseThrow(), month)
        : answer.body();
  }
}
