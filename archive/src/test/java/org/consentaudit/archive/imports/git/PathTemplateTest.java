package org.consentaudit.archive.imports.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "data/{date}/{host}.txt, data/2024-01-31/a.example.txt, a.example, 2024-01-31T00:00:00Z",
    "data/{date}/{host}.txt, data/2024/01/31/a.example.txt, a.example, 2024-01-31T00:00:00Z",
    "{host}/{date}.txt, a.example/20240131.txt, a.example, 2024-01-31T00:00:00Z",
    "{host}/{date}.txt, a.example/2024_01_31.txt, a.example, 2024-01-31T00:00:00Z",
    "{host}/{date}.txt, a.example/2024.01.31.txt, a.example, 2024-01-31T00:00:00Z",
    "{host}/{date}.txt, a.example/2024-01-31T09-30-05Z.txt, a.example, 2024-01-31T09:30:05Z",
    "{host}/{date}.txt, a.example/2024-01-31_09:30.txt, a.example, 2024-01-31T09:30:00Z",
    "{host}/{date}.txt, a.example/20240131093005.txt, a.example, 2024-01-31T09:30:05Z",
    "{date}/{host}, 2024-03/a.example, a.example, 2024-03-01T00:00:00Z",
    "{date}/{host}, 202403/a.example, a.example, 2024-03-01T00:00:00Z",
    "{host}_{date}.txt, my-2024-01.example_2024-03-05.txt, my-2024-01.example, 2024-03-05T00:00:00Z",
    "{host}-{date}{*}.txt, a.example-2024-03-05-run7.txt, a.example, 2024-03-05T00:00:00Z",
    "{**}/{date}/{*}_{host}_robots.txt, x/y/2024-03-05/1_a.example_robots.txt, a.example, 2024-03-05T00:00:00Z",
    "{date}/{host}/{date}.txt, 2024-03-05/a.example/2024-03-05.txt, a.example, 2024-03-05T00:00:00Z",
  })
  void pathSaysHostAndTime(String template, String path, String host, String captured) {
    PathTemplate.Match match = PathTemplate.of(template).match(path).orElseThrow();
    assertThat(match.host()).isEqualTo(host);
    assertThat(match.captured().orElseThrow()).hasToString(captured);
  }

  @ParameterizedTest
  @CsvSource({
    "data/{host}.txt, data/x/a.example.txt",
    "data/{host}.txt, other/a.example.txt",
    "data/{host}.txt, data/a.example.txt.bak",
    "data/{host}, data/.gitkeep",
    "data/{host}.txt, data/.txt",
    "{date}/{host}, 2024-13-01/a.example",
    "{date}/{host}, 1706659200/a.example",
    "{date}/{host}, 2024-01_31/a.example",
    "{date}/{host}, 24-01-31/a.example",
    "{date}/{host}/{date}.txt, 2024-03-05/a.example/2024-03-06.txt",
  })
  void otherPathsAreOfNobody(String template, String path) {
    assertThat(PathTemplate.of(template).match(path)).isEmpty();
  }

  @Test
  void dayThatIsNoneIsADateWithoutAnInstant() {
    PathTemplate.Match match =
        PathTemplate.of("{date}/{host}").match("2023-02-29/a.example").orElseThrow();
    assertThat(match.date()).contains("2023-02-29");
    assertThat(match.captured()).isEmpty();
  }

  @Test
  void leadingDotSlashIsLeftOutAndSpecialCharactersStandForThemselves() {
    assertThat(PathTemplate.of("./a+b/(x)/{host}.txt").match("a+b/(x)/a.example.txt")).isPresent();
    assertThat(PathTemplate.of("./a.b/{host}").match("aXb/a.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/data/{host}", "data/x.txt", "{host}/{day}", "{date}/x", "{}/{host}"})
  void templateThatSaysTooLittleIsRefused(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathTemplate.of(template))
        .withMessageMatching("(?s).{10,}");
  }
}
