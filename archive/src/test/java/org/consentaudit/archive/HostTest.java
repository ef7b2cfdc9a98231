package org.consentaudit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  @ParameterizedTest
  @CsvSource({
    "Courier.Example, courier.example",
    "courier.example., courier.example",
    "https://courier.example/a?b#c, courier.example",
    "bücher.example, xn--bcher-kva.example",
    "192.0.2.7:7337, 192.0.2.7:7337",
    "my_shop.example, my_shop.example",
    "[2001:db8::1]:8080, [2001:db8::1]:8080"
  })
  void spellingIsBroughtIntoForm(String spelling, String name) {
    assertThat(Host.of(spelling).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a..b", "a b", "-a.example", "a.example:123456", "/", "http://"})
  void whatIsNoHostIsRefused(String spelling) {
    assertThatIllegalArgumentException().isThrownBy(() -> Host.of(spelling));
  }

  @Test
  void addressOfAnyLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Host.of("[" + "0:".repeat(500) + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "www.courier.example, courier.example",
    "courier.example, courier.example",
    "www.example, www.example",
    "www2.courier.example, www2.courier.example",
    "www.-odd.example, www.-odd.example"
  })
  void bareHostIsTheOneWithoutWww(String spelling, String bare) {
    assertThat(Host.of(spelling).bare().name()).isEqualTo(bare);
  }

  @Property(tries = 2000)
  void nothingButIllegalArgumentIsEverThrown(@ForAll("spellings") String spelling) {
    read(spelling)
        .ifPresent(
            host -> {
              assertThat(host.name().length()).isLessThanOrEqualTo(300);
              assertThat(Host.of(host.name())).isEqualTo(host);
              assertThat(host.bare().name()).isNotEmpty();
            });
  }

  private static Optional<Host> read(String spelling) {
    try {
      return Optional.of(Host.of(spelling));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> spellings() {
    Arbitrary<String> near =
        Arbitraries.of(
                "www.", "a", "-", ".", "_", ":", "80", "[", "]", "://", "/", "ü", "。", "xn--", "ß",
                "\u200d", " ", "\uD800")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(400));
  }
}
