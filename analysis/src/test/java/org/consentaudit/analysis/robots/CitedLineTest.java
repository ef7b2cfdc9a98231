package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;

/** A verdict cites the line that it rests on: take that away and it no longer stands. */
class CitedLineTest {

  private static final List<String> TOKENS = List.of("GPTBot", "CCBot", "other");

  private static Verdict verdict(List<String> lines, String token) {
    byte[] file = bytes(String.join("\n", lines));
    return RobotsJudge.on(List.of(agent(token))).verdicts(file, Profile.RFC9309).get(0);
  }

  @Property(tries = 1500)
  void withoutTheCitedLineTheVerdictOrItsCitationIsAnother(@ForAll("files") List<String> lines) {
    int cited = 0;
    for (String token : TOKENS) {
      Verdict verdict = verdict(lines, token);
      if (verdict.line().isEmpty()) {
        continue;
      }
      cited++;
      String line = lines.get(verdict.line().getAsInt() - 1);
      assertThat(line).matches("(Allow|Disallow):.*");
      List<String> without = new ArrayList<>(lines);
      // Blanked, not removed, so that numbers stay comparable; identical twins with it.
      without.replaceAll(other -> other.equals(line) ? "" : other);
      assertThat(verdict(without, token)).as("%s: %s", token, lines).isNotEqualTo(verdict);
    }
    Assume.that(cited > 0);
  }

  @Property(tries = 500)
  void commentAtTheTopMovesNumbersOnly(@ForAll("files") List<String> lines) {
    List<String> longer = new ArrayList<>(lines);
    longer.add(0, "# hello");
    for (String token : TOKENS) {
      Verdict before = verdict(lines, token);
      Verdict after = verdict(longer, token);
      assertThat(after.status()).isEqualTo(before.status());
      assertThat(after.detail()).isEqualTo(before.detail());
      assertThat(after.line())
          .isEqualTo(
              before.line().isPresent()
                  ? OptionalInt.of(before.line().getAsInt() + 1)
                  : OptionalInt.empty());
    }
  }

  @Provide
  Arbitrary<List<String>> files() {
    return Arbitraries.of(
            "User-agent: *",
            "User-agent: GPTBot",
            "User-agent: CCBot/2.0",
            "Disallow: /",
            "Disallow: *",
            "Disallow:",
            "Disallow: /a",
            "Disallow: /a*b",
            "Allow: /",
            "Allow: /a",
            "Allow: /$",
            "Disallow: /robots.txt$",
            "Sitemap: https://a.example/s.xml",
            "",
            "# note")
        .list()
        .ofMinSize(2)
        .ofMaxSize(10);
  }
}
