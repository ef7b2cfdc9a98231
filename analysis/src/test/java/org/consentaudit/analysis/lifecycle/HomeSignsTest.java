package org.consentaudit.analysis.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signs of {@code home-signs.csv}, each by its own examples, and what they make of pages. */
class HomeSignsTest {

  static Stream<HomeSign> ofPages() {
    return HomeSigns.BUNDLED.ofPages().stream();
  }

  static Stream<HomeSign> ofRedirects() {
    return HomeSigns.BUNDLED.ofRedirects().stream()
        .filter(sign -> sign.positive().startsWith("https://"));
  }

  /** The example as a page: those of addresses are framed. */
  private static byte[] page(HomeSign sign, String example) {
    String html =
        example.startsWith("https://") ? "<iframe src=\"" + example + "\"></iframe>" : example;
    return html.getBytes(UTF_8);
  }

  @ParameterizedTest
  @MethodSource("ofPages")
  void aSignIsShownByItsExample_andNotByWhatComesNear(HomeSign sign) throws IOException {
    assertThat(sign.shownIn(HomeParts.of(page(sign, sign.positive())))).as(sign.id()).isTrue();
    assertThat(sign.shownIn(HomeParts.of(page(sign, sign.negative())))).as(sign.id()).isFalse();
    assertThat(HomeReading.read(page(sign, sign.negative()))).isEqualTo(HomeFinding.ORDINARY);
    HomeFinding found = HomeReading.read(page(sign, sign.positive()));
    if (sign.weight() >= 3) {
      assertThat(found.signs()).contains(sign.id());
      assertThat(found.kind()).isEqualTo(sign.tells());
    }
  }

  @ParameterizedTest
  @MethodSource("ofRedirects")
  void aRedirectIsASignByItsAddress(HomeSign sign) {
    assertThat(HomeSigns.BUNDLED.atRedirect(sign.positive())).contains(sign);
    assertThat(HomeSigns.BUNDLED.atRedirect(sign.negative())).isEmpty();
  }

  @Test
  void idsAreDistinct() {
    assertThat(HomeSigns.BUNDLED.ofPages().stream().map(HomeSign::id)).doesNotHaveDuplicates();
  }

  @Test
  void weakSignsAddUp_andOneIsNotEnough() {
    String one = "<p>Buy this domain</p>";
    String several =
        "<p>Buy this domain. Make an offer.</p>"
            + "<a href='https://sedo.com/search/details/?domain=x.example'>Enquire</a>";
    assertThat(read(one)).isEqualTo(HomeFinding.ORDINARY);
    assertThat(read(several).signs())
        .containsExactlyInAnyOrder("buy_this_domain", "make_an_offer", "link_to_sale");
  }

  @Test
  void anOrdinaryPageThatSpeaksOfDomainsIsOrdinary() {
    String news =
        "<title>Domain News: sales of the week</title><h1>evening.example is for sale</h1>"
            + "<p>The domain evening.example is for sale, its owner says. Make an offer. </p>"
            + "<p>And here is what else was sold this week at auctions. </p>".repeat(40);
    String registrar =
        "<title>Names and hosting</title><p>Find a name. This domain is parked? Buy this domain."
            + " What happens when this domain has expired: we explain it.</p>"
            + "<p>Hosting plans from three euros a month, mail included. </p>".repeat(30);
    assertThat(read(news)).isEqualTo(HomeFinding.ORDINARY);
    assertThat(read(registrar)).isEqualTo(HomeFinding.ORDINARY);
  }

  @Test
  void wordsInEntitiesAndOtherCharsetsAreRead() {
    byte[] latin =
        "<meta charset=iso-8859-1><p>Ce&nbsp;nom de domaine a expir\u00e9.</p>"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(HomeReading.read(latin).kind()).isEqualTo(HomeFinding.Kind.EXPIRED);
  }

  @Test
  void aFindingIsKeptAndTakenBack() {
    HomeFinding found = new HomeFinding(HomeFinding.Kind.PARKED, List.of("a", "b"));
    assertThat(HomeFinding.ofBytes(found.toBytes())).isEqualTo(found);
    assertThat(HomeFinding.ORDINARY.toBytes()).isEmpty();
    assertThat(HomeFinding.ofBytes(new byte[0])).isEqualTo(HomeFinding.ORDINARY);
  }

  @Test
  @Timeout(20)
  void hostilePagesAreReadInBoundedTime() {
    String deep = "<div>".repeat(50_000);
    String wide = "a.b-".repeat(60_000);
    String titled = "<title>" + "a.".repeat(100_000) + "</title>";
    String scripted = "<script>" + "location=".repeat(20_000) + "</script>";
    String attributes = "<html " + "a=b ".repeat(50_000) + ">";
    String worded = "<p>the domain " + "a.".repeat(5_000) + " the domain a.b.c.d.e".repeat(400);
    for (String page : List.of(deep, wide, titled, scripted, attributes, worded)) {
      long begun = System.nanoTime();
      assertThat(read(page)).isEqualTo(HomeFinding.ORDINARY);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(read("<p>This domain is for sale</p>" + " ".repeat(5 << 20)))
        .isEqualTo(HomeFinding.ORDINARY);
    assertThat(HomeReading.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, 1, 2, 3}))
        .isEqualTo(HomeFinding.ORDINARY);
    assertThat(read("<meta charset=no-such-charset><p>x")).isEqualTo(HomeFinding.ORDINARY);
  }

  private static HomeFinding read(String html) {
    return HomeReading.read(html.getBytes(UTF_8));
  }
}
