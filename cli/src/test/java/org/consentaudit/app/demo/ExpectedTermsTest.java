package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpectedTermsTest {

  private final DemoScript script = DemoScript.bundled();
  private final ExpectedTerms expected = ExpectedTerms.load();

  @Test
  void everyPageBesidesTheHomePageIsCovered() {
    Set<String> scripted =
        script.sites().stream()
            .flatMap(
                site ->
                    site.sections().stream()
                        .filter(s -> s.layout().isPresent() && !s.path().equals("/"))
                        .map(s -> site.host() + s.path()))
            .collect(Collectors.toSet());
    Set<String> written =
        expected.rows().stream().map(row -> row.host() + row.path()).collect(Collectors.toSet());
    assertThat(written).isEqualTo(scripted);
  }

  @Test
  void rowsOfAPageFollowEachOtherFromFirstToLastMonth() {
    for (ExpectedTerms.Row row : expected.rows()) {
      List<YearMonth> covered = new ArrayList<>();
      for (ExpectedTerms.Row each : expected.of(row.host(), row.path())) {
        for (YearMonth m = each.first(); !m.isAfter(each.last()); m = m.plusMonths(1)) {
          covered.add(m);
        }
      }
      assertThat(covered).as(row.host() + row.path()).isEqualTo(DemoScript.months());
    }
  }

  @Test
  void policyChangesAtTheBordersOfRowsOnly() {
    for (ExpectedTerms.Row row : expected.rows()) {
      Site site = script.site(row.host()).orElseThrow();
      for (YearMonth m = row.first().plusMonths(1); !m.isAfter(row.last()); m = m.plusMonths(1)) {
        assertThat(policy(site, row.path(), m))
            .as("%s %s", row, m)
            .isEqualTo(policy(site, row.path(), m.minusMonths(1)));
      }
      boolean changed = !row.change().contains("version") && row.robots().equals("yes");
      if (changed) {
        assertThat(policy(site, row.path(), row.first()))
            .as("%s", row)
            .isNotEqualTo(policy(site, row.path(), row.first().minusMonths(1)));
      }
    }
  }

  @Test
  void whatStandsAroundAPolicyChangesEveryMonth() {
    for (ExpectedTerms.Row row : expected.rows()) {
      Site site = script.site(row.host()).orElseThrow();
      if (row.robots().equals("yes") && row.last().isAfter(row.first())) {
        assertThat(Answer.of(site, row.path(), row.first()).body())
            .isNotEqualTo(Answer.of(site, row.path(), row.last()).body());
      }
    }
  }

  private static String policy(Site site, String path, YearMonth month) {
    return site.section(path, month)
        .map(section -> PageLayout.content(section.lines(), month))
        .orElse("");
  }
}
