package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void everyAlternativeNeedsOne() {
    assertThat(Literals.of("\\bterms of use\\b|^agb$"))
        .containsExactlyInAnyOrder("terms of use", "agb");
    assertThat(Literals.of("terms|.*")).isEmpty();
    assertThat(Literals.of("terms|a")).isEmpty();
  }

  @Test
  void whatMayBeMissingIsNotNeeded() {
    assertThat(Literals.of("colou?r")).containsExactly("colo");
    assertThat(Literals.of("ab(cdef)?")).containsExactly("ab");
    assertThat(Literals.of("abc{0,3}")).containsExactly("ab");
    assertThat(Literals.of("ab(?!cdef)")).containsExactly("ab");
    assertThat(Literals.of("(?<=cdef)ab")).containsExactly("ab");
  }

  @Test
  void groupsAreReadAndTheLongerLiteralIsTaken() {
    assertThat(Literals.of("(privacy|cookies) (and|&) terms?"))
        .containsExactlyInAnyOrder("privacy", "cookies");
    assertThat(Literals.of("[a-z|]xyz\\.html")).containsExactly("xyz.html");
  }
}
