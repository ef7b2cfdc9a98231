package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsLinksTest {

  private static final String PAGE = "https://www.press.example/news/today.html";

  private static List<TermsLink> find(String body) {
    return TermsLinks.find(PAGE, "<html><body>" + body + "</body></html>");
  }

  @ParameterizedTest
  @CsvSource({
    "Terms of Use",
    "Nutzungsbedingungen",
    "Conditions générales d'utilisation",
    "Condiciones de uso",
    "Condizioni d'uso",
    "Termos de uso",
    "Algemene voorwaarden",
    "Regulamin",
    "Användarvillkor",
    "Podmínky užití",
    "利用規約",
    "服务条款",
    "Пользовательское соглашение",
    "이용약관",
    "Kullanım Koşulları",
    "Brugervilkår",
    "Brukervilkår",
    "Käyttöehdot",
    "Felhasználási feltételek",
    "Termeni și condiții",
    "Όροι χρήσης",
    "Угода користувача"
  })
  void termsAreKnownInManyLanguages(String label) {
    assertThat(find("<a href='/x1'>Sport</a><footer><a href='/x2'>" + label + "</a></footer>"))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.kind()).isEqualTo(LinkKind.TERMS);
              assertThat(link.url()).isEqualTo("https://www.press.example/x2");
              assertThat(link.why()).contains("in the footer");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Acceptable Use Policy, ACCEPTABLE_USE", "API terms, DEVELOPER", "Copyright, COPYRIGHT",
    "Community Guidelines, COMMUNITY", "Impressum, LEGAL_NOTICE", "Datenschutz, PRIVACY"
  })
  void otherPoliciesHaveTheirKind(String label, LinkKind kind) {
    assertThat(find("<footer><a href='/p'>" + label + "</a></footer>"))
        .extracting(TermsLink::kind)
        .containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "AGB & Widerrufsrecht", "Returns policy and terms and conditions", "Privacy and terms",
    "Copyright and terms of use", "Vilkår og personvern", "Legal"
  })
  void termsPrevailBesideOtherThingsOnOneLink(String label) {
    assertThat(find("<footer><a href='/p'>" + label + "</a></footer>"))
        .extracting(TermsLink::kind)
        .containsExactly(LinkKind.TERMS);
  }

  @Test
  void termsForDevelopersAreNotEverybodys() {
    assertThat(find("<footer><a href='/p'>API Terms of Use</a></footer>"))
        .extracting(TermsLink::kind)
        .containsExactly(LinkKind.DEVELOPER);
  }

  @Test
  void aDoubtfulAddressDoesNotSilenceALabel() {
    assertThat(find("<footer><a href='/tag/12'>Terms of use</a></footer>"))
        .extracting(TermsLink::kind)
        .containsExactly(LinkKind.TERMS);
  }

  @Test
  void termsOfARobotCheckOrAPlatformAreNotTheSites() {
    assertThat(
            find(
                "<p>Protected by reCAPTCHA: <a href='https://search.example.org/t'>Terms</a></p>"
                    + "<footer>Powered by Ware, <a href='https://ware.test/t'>Terms</a></footer>"))
        .isEmpty();
  }

  @Test
  void termsOfUseComeBeforeTermsOfSale() {
    assertThat(find("<a href='/sale'>Terms of sale</a><a href='/use'>Terms of use</a>"))
        .extracting(TermsLink::url)
        .startsWith("https://www.press.example/use");
  }

  @Test
  void aLegalNoticeStandsInWhereThereAreNoTerms_anImprintDoesNot() {
    String notice = "<footer><a href='/ml'>Mentions légales</a></footer>";
    assertThat(find(notice).get(0).kind()).isEqualTo(LinkKind.TERMS);
    assertThat(find(notice).get(0).why()).contains("no terms are linked");
    assertThat(find(notice + "<a href='/cgu'>CGU</a>").get(0).url()).endsWith("/cgu");
    assertThat(find("<footer><a href='/i'>Impressum</a></footer>"))
        .noneMatch(link -> link.kind() == LinkKind.TERMS);
  }

  @Test
  void whatIsNoPageOfItsOwnIsSkipped() {
    assertThat(
            find(
                "<a href='#terms'>Terms</a><a href='javascript:void(0)'>Terms</a>"
                    + "<a href='mailto:terms@press.example'>Terms of use</a><a href=''>Terms</a>"
                    + "<a href='ftp://press.example/terms'>Terms of use</a>"))
        .isEmpty();
  }

  @Test
  void anAddressGivenToAScriptIsFollowed() {
    assertThat(find("<a href=\"javascript:popup('/info/agb.html', 5)\">AGB</a>"))
        .extracting(TermsLink::url)
        .containsExactly("https://www.press.example/info/agb.html");
  }

  @Test
  void addressesAreResolvedAgainstTheBase() {
    String html =
        "<head><base href='https://static.press.example/legal/'></head><a href='tos'>Terms</a>";
    assertThat(TermsLinks.find(PAGE, html))
        .extracting(TermsLink::url)
        .containsExactly("https://static.press.example/legal/tos");
  }

  @Test
  void termsInAnotherSenseAreNoTerms() {
    assertThat(
            find(
                "<a href='/a'>Glossary of key terms</a><a href='/b'>Long-term care</a>"
                    + "<a href='/c'>Gift card terms</a><a href='/d'>Payment terms</a>"))
        .noneMatch(link -> link.kind() == LinkKind.TERMS);
  }

  @Test
  void aLabelMayStandInAnAttribute() {
    assertThat(find("<a href='/1' aria-label='Terms of service'><svg></svg></a>")).hasSize(1);
    assertThat(find("<a href='/2'><img alt='Terms of service' src='i.png'></a>")).hasSize(1);
  }

  @Test
  void hostilePagesCostLittle() {
    String deep = "<div>".repeat(500_000) + "<a href='/terms'>Terms</a>";
    String many = "<a href='/terms?%d'>Terms of use and more and more</a>".repeat(40_000);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> find(deep));
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> find(many));
    assertThatCode(() -> find("<a href='http://[::bad/%zz'>Terms</a><a href='http://a b/'>AGB</a>"))
        .doesNotThrowAnyException();
    assertThatCode(() -> TermsLinks.find("not a url", "<a href='/terms'>Terms</a>"))
        .doesNotThrowAnyException();
  }
}
