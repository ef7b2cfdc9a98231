package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote for people: the time stays bounded and the offsets stay true. */
class HostileTermsTest {

  private static final int LONG = 5 * 1024 * 1024;

  /** Generous for a shared machine; each takes a second or two by itself. */
  private static final Duration BOUND = Duration.ofSeconds(40);

  private static String times(String unit) {
    return unit.repeat(LONG / unit.length());
  }

  private static String deepList() {
    var text = new StringBuilder("You may not:\n");
    for (int i = 0; i < 3000; i++) {
      text.append(" ".repeat(i)).append("- use robots and:\n");
    }
    return text.toString();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("one word", times("a")),
        Arguments.of("one sentence", times("you may not use any robot to copy the site or ")),
        Arguments.of("full stops", times(".")),
        Arguments.of("stops and quotes", times(".\"")),
        Arguments.of("brackets", times("(a) ")),
        Arguments.of("open brackets", times("((((")),
        Arguments.of("letters in brackets", times("(a) x (b) y (i) z (ii) ")),
        Arguments.of("link targets", times("](")),
        Arguments.of("stars", times("**a ")),
        Arguments.of("bars", times("|")),
        Arguments.of("empty lines", times("\n")),
        Arguments.of("markers", times("1.\n")),
        Arguments.of("colons", times("You may not:\n\n")),
        Arguments.of(
            "wrapped lines", times("the quick robot may not copy any content of the site and\n")),
        Arguments.of("right to left", times("\u202Eلا يجوز لك نسخ المحتوى. ")),
        Arguments.of("lone surrogates", times("\uD800 not ")),
        Arguments.of("ten thousand clauses", "You may not:\n" + "(a) use robots;\n".repeat(10_000)),
        Arguments.of(
            "numbered", "You may not:\n" + "* scrape or copy any content;\n".repeat(150_000)),
        Arguments.of("deep list", deepList()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void readsInBoundedTime(String name, String text) {
    String english = "You may not use the site in any way that is not allowed by the terms.\n\n";
    String whole = english.repeat(40) + text;
    TermsCodes codes = assertTimeoutPreemptively(BOUND, () -> TermsReader.read(whole));
    for (Axis axis : Axis.values()) {
      for (Evidence evidence : codes.finding(axis).evidence()) {
        assertThat(whole.substring(evidence.start(), evidence.end()))
            .isEqualTo(evidence.sentence());
      }
    }
    assertThat(codes.language()).isNotEmpty();
  }
}
