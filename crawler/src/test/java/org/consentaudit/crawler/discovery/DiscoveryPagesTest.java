package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of itself besides its links, and where terms are by custom. */
class DiscoveryPagesTest {

  private static HomePage page(String html) {
    return HomePage.of("https://press.example/", html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body><div id=root></div><script src=/a.js></script>",
        "<body><div id=__next></div><script>boot()</script>",
        "<noscript>Please enable JavaScript to continue.</noscript><script src=/a.js></script>",
        "<noscript>Bitte aktivieren Sie JavaScript.</noscript><script src=/a.js></script>",
        "<body><app-root>Loading...</app-root><script src=/a.js></script>"
      })
  void aShellNeedsScript(String html) {
    assertThat(page(html).needsScript()).isTrue();
  }

  @Test
  void aPageWithTextOrLinksOrNoScriptIsNoShell() {
    String text = "<p>" + "There is news today. ".repeat(20) + "</p>";
    String links = "<a href='/1'>A</a>".repeat(8);
    assertThat(page("<div id=root>" + text + "</div><script src=a.js></script>").needsScript())
        .isFalse();
    assertThat(page("<div id=root>" + links + "</div><script src=a.js></script>").needsScript())
        .isFalse();
    assertThat(page("<div id=root></div>").needsScript()).isFalse();
    assertThat(page("<p>Under construction</p><script src=count.js></script>").needsScript())
        .isFalse();
  }

  @Test
  void aTitleNamesTerms() {
    assertThat(page("<title>Nutzungsbedingungen - Hafenblatt</title>").isTitledAsTerms()).isTrue();
    assertThat(page("<title>Shop</title><h1>Mentions légales</h1>").isTitledAsTerms()).isTrue();
    assertThat(page("<title>Our lawyers</title><h1>Family law</h1>").isTitledAsTerms()).isFalse();
  }

  @Test
  void likelyAddressesFollowTheLanguage_thenTheCountry() {
    assertThat(WellKnownPaths.of("https://press.example/start", "de-AT"))
        .startsWith("https://press.example/agb", "https://press.example/nutzungsbedingungen")
        .contains("https://press.example/terms")
        .doesNotHaveDuplicates();
    assertThat(WellKnownPaths.of("https://press.fr/", "")).startsWith("https://press.fr/cgu");
    assertThat(WellKnownPaths.of("https://press.example/", "en"))
        .startsWith("https://press.example/terms");
    assertThat(WellKnownPaths.of("no address", "en")).isEmpty();
  }
}
