package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptOutsTest {

  private static final OptOuts LIST =
      OptOuts.of(
          List.of(
              "\ufeff# by mail",
              "",
              " Site.example. # 3 May",
              "b\u00fccher.example",
              "192.0.2.7",
              "port.example:8080"));

  @Test
  void aNameCoversItselfAndWhatIsBelowIt_onEveryPort() {
    assertThat(LIST.size()).isEqualTo(4);
    assertThat(
            List.of(
                "site.example",
                "site.example:8080",
                "www.site.example",
                "a.b.site.example",
                "xn--bcher-kva.example",
                "192.0.2.7",
                "192.0.2.7:8080",
                "port.example"))
        .allMatch(LIST::cover);
  }

  @Test
  void othersAreNotCovered() {
    assertThat(List.of("example", "mysite.example", "site.example.test", "1.192.0.2.7", "[::7]"))
        .noneMatch(LIST::cover);
    assertThat(OptOuts.NONE.cover("site.example")).isFalse();
  }

  @Test
  void whatIsNoHostIsNamedWithItsLine() {
    assertThatThrownBy(() -> OptOuts.of(List.of("a.example", "two words")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("two words");
  }
}
