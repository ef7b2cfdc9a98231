package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScriptTest {

  private final DemoScript script = DemoScript.bundled();
  private final ScriptReader reader = new ScriptReader(DemoScript.MONTHS);

  @Test
  void twentySixHostsLiveThroughTwentyFourMonths() {
    assertThat(script.sites()).hasSize(26);
    assertThat(DemoScript.months()).hasSize(24).doesNotHaveDuplicates();
    assertThat(script.sites()).allMatch(site -> site.host().endsWith(".example"));
  }

  @Test
  void corpusListsEveryHost() {
    Set<String> listed =
        DemoScript.corpusCsv()
            .lines()
            .skip(1)
            .map(line -> line.split(",", 2)[0].replaceFirst("^www\\.", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(script.sites().stream().map(Site::host).toList());
  }

  @Test
  void hostsToLookAtFirstExist() {
    assertThat(DemoScript.lookFirst()).hasSize(4);
    assertThat(DemoScript.lookFirst())
        .allSatisfy(
            pointer -> {
              assertThat(script.site(pointer.host())).isPresent();
              assertThat(pointer.why()).endsWith(".");
            });
  }

  @Test
  void aliveHostAnswersForRobotsAndHomeInEveryMonth() {
    for (Site site : script.sites()) {
      for (YearMonth month : DemoScript.months()) {
        if (site.resolves(month)) {
          assertThat(site.section("/robots.txt", month)).as(site.host() + month).isPresent();
          assertThat(site.section("/", month)).as(site.host() + month).isPresent();
        }
      }
    }
  }

  @Test
  void noPathHasTwoAnswersInOneMonth() {
    for (Site site : script.sites()) {
      for (YearMonth month : DemoScript.months()) {
        List<String> paths =
            site.sections().stream()
                .filter(section -> section.months().contains(month))
                .map(Section::path)
                .toList();
        assertThat(paths).as(site.host() + month).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void pagesHoldNoPlaceholderAndNoDateBrackets() {
    for (Site site : script.sites()) {
      for (Section section : site.sections()) {
        if (section.layout().isPresent()) {
          String page = PageLayout.render(site, section, section.months().last());
          assertThat(page).as(site.host()).doesNotContain("{{").doesNotContain("..]");
        }
      }
    }
  }

  @Test
  void datedLineStandsInItsMonthsOnly() {
    List<String> lines = List.of("always", "[2025-06..] later", "[..2025-05] before", "[1] note");
    assertThat(PageLayout.content(lines, YearMonth.of(2025, 5)))
        .isEqualTo("always\nbefore\n[1] note");
    assertThat(PageLayout.content(lines, YearMonth.of(2025, 6)))
        .isEqualTo("always\nlater\n[1] note");
  }

  @Test
  void readerNamesHostAndLineOfAMistake() {
    assertThatThrownBy(() -> reader.read("a.example", "name: A\nstori: b\n"))
        .hasMessageContaining("a.example line 2");
    assertThatThrownBy(() -> reader.read("a.example", "name: A\nstory: b\n=== / 2024-11.. x=1\n"))
        .hasMessageContaining("a.example line 3: unknown option");
    assertThatThrownBy(() -> reader.read("a.example", "name: A\nstory: b\n=== / 2023-11..\n"))
        .hasMessageContaining("leaves the months");
    assertThatThrownBy(() -> reader.read("a.example", "name: A\nstory: b\n=== / 2025-13..\n"))
        .hasMessageContaining("a.example line 3");
  }

  @Test
  void laterSectionAndTheOneForEveryPathGoBefore() {
    Site site =
        reader.read(
            "a.example",
            "name: A\nstory: b\n=== / 2024-11..\nold\n\n=== / 2025-03..\nnew\n=== * 2025-05.. status=500\n");
    assertThat(site.section("/", YearMonth.of(2025, 2)).orElseThrow().lines())
        .containsExactly("old");
    assertThat(site.section("/?q=1", YearMonth.of(2025, 3)).orElseThrow().lines())
        .containsExactly("new");
    assertThat(site.section("/x", YearMonth.of(2025, 5)).orElseThrow().status()).isEqualTo(500);
    assertThat(site.section("/x", YearMonth.of(2025, 4))).isEmpty();
  }
}
