package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages, written for these tests, and what they say. */
class TermsReaderTest {

  private static final String PUBLISHER =
      """
      # Terms of use of the Daily Example

      Please read these terms. By using the site you agree to them.

      ## 1. Our content

      1.1 You may read, print and download articles for your personal, non-commercial use.

      1.2 You may not:

      (a) copy, republish or distribute any of our content without our written consent;

      (b) use robots, spiders, scrapers or any other automated means to access the site, except \
      that public search engines may crawl it to build an index that everybody can search; or

      (c) use any of our content to train, develop or test artificial intelligence.

      ## 2. Liability

      We are not liable for commercial losses. Nothing in this section limits our liability for \
      fraud. You may not hold us to statements that machines have translated.
      """;

  private static final String NETWORK =
      """
      **Rules of the Example network**

      We use automated systems, among them machine learning models, to find spam. You keep all \
      rights in what you post; you grant us a licence to copy, distribute and display your content \
      on the service and to train our models with it.

      **You agree that you will not:**

      * harvest e-mail addresses or other personal data of members;
      * use bots to create accounts, to vote or to send messages;
      * probe or test the security of the service, or overload it;
      * upload content that infringes the copyright of others;
      * resell or sublicense the service.
      """;

  private static final String TOOL =
      """
      # Subscription agreement

      1. Use. Customer may use the Service solely for its internal business purposes during the \
      term of the agreement.

      2. Restrictions. Customer shall not, and shall not permit others to: (i) sell, rent or lease \
      the Service; (ii) use the Service to build a similar or competing product; (iii) use output \
      of the Service to develop models that compete with those of the Vendor; (iv) access the \
      Service by automated means at a higher rate than a human can reasonably produce requests.

      3. "Robot" means any software that asks for pages by itself.
      """;

  private static final String OPEN =
      """
      # Legal notes of the Example archive

      The content of this archive is licensed under the Creative Commons Attribution 4.0 licence.

      You are welcome to crawl our pages and to download our data by automated means, and you may \
      use them to train machine learning models. We ask that you tell your readers where they come \
      from. The archive is provided as it is and without any promise.
      """;

  private static final String SILENT =
      """
      # Terms of the Example bakery

      Orders are binding when we confirm them. You can cancel an order until noon of the day \
      before. Prices include tax. We bake by hand and not with robots. If you have a complaint, \
      please write to us; you must not bring dogs to the shop. The law of Austria applies to these \
      terms, and the courts in Vienna have jurisdiction over any dispute that comes from them.
      """;

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of(
            "publisher", PUBLISHER, "conditional prohibited non-commercial no-redistribution"),
        Arguments.of("network", NETWORK, "silent silent silent none"),
        Arguments.of("tool", TOOL, "conditional conditional conditional non-compete"),
        Arguments.of("open", OPEN, "permitted permitted open none"),
        Arguments.of("silent", SILENT, "silent silent silent none"));
  }

  private static String values(TermsCodes codes) {
    return String.join(
        " ",
        codes.value(Axis.SCRAPING).code(),
        codes.value(Axis.AI).code(),
        codes.value(Axis.LICENCE).code(),
        codes.value(Axis.COMPETE).code());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void saysWhatThePageSays(String name, String page, String expected) {
    TermsCodes codes = TermsReader.read(page);
    assertThat(values(codes)).isEqualTo(expected);
    assertThat(codes.language()).isEqualTo("en");
    for (Axis axis : Axis.values()) {
      Finding finding = codes.finding(axis);
      assertThat(finding.confidence()).isBetween(0.5, 1.0);
      assertThat(finding.evidence().isEmpty()).isEqualTo(finding.value() == axis.nothingSaid());
      for (Evidence evidence : finding.evidence()) {
        assertThat(page.substring(evidence.start(), evidence.end())).isEqualTo(evidence.sentence());
        assertThat(evidence.pattern()).startsWith(axis.code() + ".");
      }
    }
  }

  @Test
  void evidenceOfAnItemHasWhatIntroducesIt() {
    assertThat(TermsReader.read(PUBLISHER).finding(Axis.AI).evidence())
        .extracting(Evidence::sentence)
        .containsExactly(
            "You may not:",
            "use any of our content to train, develop or test artificial intelligence.");
  }

  @Test
  void banOnCommercialUseStandsBesideAGrantForInsideABusiness() {
    String grant =
        "# Use\n\nCustomers may use the service for their internal business purposes.\n\n";
    assertThat(TermsReader.read(grant).value(Axis.LICENCE)).isEqualTo(Value.CONDITIONAL);
    String ban = "You may not use our content for commercial purposes.\n";
    assertThat(TermsReader.read(grant + ban).value(Axis.LICENCE)).isEqualTo(Value.NON_COMMERCIAL);
    String other = "Any other commercial use of our content is not permitted.\n";
    assertThat(TermsReader.read(grant + other).value(Axis.LICENCE)).isEqualTo(Value.CONDITIONAL);
  }

  @Test
  void openPartBesideContentThatIsNotForCommerceIsConditional() {
    String open = "# Licence\n\nThe data of our archive is licensed under CC BY 4.0.\n\n";
    assertThat(TermsReader.read(open).value(Axis.LICENCE)).isEqualTo(Value.OPEN);
    String rest = "The rest of this site may only be used for non-commercial purposes.\n";
    assertThat(TermsReader.read(open + rest).value(Axis.LICENCE)).isEqualTo(Value.CONDITIONAL);
    String free = "# Licence\n\nThe pictures on our site are not subject to copyright.\n\n";
    assertThat(TermsReader.read(free).value(Axis.LICENCE)).isEqualTo(Value.OPEN);
    assertThat(TermsReader.read(free + rest).value(Axis.LICENCE)).isEqualTo(Value.NON_COMMERCIAL);
  }

  @Test
  void secondBanWithoutTheExceptionWins() {
    String page = PUBLISHER + "\n## 3. Data\n\nScraping of this site is strictly prohibited.\n";
    assertThat(TermsReader.read(page).value(Axis.SCRAPING)).isEqualTo(Value.PROHIBITED);
  }

  @Test
  void sentenceThatGoesOnIsReadWithTheOneBefore() {
    String page =
        SILENT
            + "\nYou must not use the site in any unlawful way."
            + " This includes the use of software that extracts data from it.\n";
    assertThat(TermsReader.read(page).value(Axis.SCRAPING)).isEqualTo(Value.PROHIBITED);
  }

  @Test
  void answerIsReadWithTheQuestionBeforeItOrOfTheHeading() {
    String asked = "May I use your pictures for commercial purposes?";
    assertThat(TermsReader.read(SILENT + "\n" + asked + " No.\n").value(Axis.LICENCE))
        .isEqualTo(Value.NON_COMMERCIAL);
    assertThat(TermsReader.read(SILENT + "\n### " + asked + "\n\nSorry, no.\n").value(Axis.LICENCE))
        .isEqualTo(Value.NON_COMMERCIAL);
    assertThat(TermsReader.read(SILENT + "\n### " + asked + "\n\nYes.\n").value(Axis.LICENCE))
        .isEqualTo(Value.SILENT);
  }

  @Test
  void sentenceThatEndedAboveAListHidesNoBanThatIntroducesIt() {
    String page =
        SILENT
            + "\nThe policy says what we collect and improve.\n\n* You may not:\n"
            + "  * use it to build a product that competes with the service.\n";
    assertThat(TermsReader.read(page).value(Axis.COMPETE)).isEqualTo(Value.NON_COMPETE);
  }

  @Test
  void exceptionInAListLiftsTheBanThatIntroducesItAlone() {
    String page =
        SILENT
            + "\nYou may not access the site by any automated means, except (a) public search"
            + " engines that follow robots.txt; or (b) with our written consent.\n";
    assertThat(TermsReader.read(page).value(Axis.SCRAPING)).isEqualTo(Value.CONDITIONAL);
    String second = page + "\nYou shall not scrape any of our pages.\n";
    assertThat(TermsReader.read(second).value(Axis.SCRAPING)).isEqualTo(Value.PROHIBITED);
  }

  @Test
  void upperCaseIsReadAsWell() {
    String page = SILENT + "\nYOU MAY NOT SCRAPE OR CRAWL ANY PAGE OF THIS SITE.\n";
    assertThat(TermsReader.read(page).value(Axis.SCRAPING)).isEqualTo(Value.PROHIBITED);
  }

  @Test
  void languageWithoutRulesIsUnsureOnEveryAxis() {
    TermsCodes codes =
        TermsReader.read("Det er ikke tillatt å bruke roboter for å hente innhold. ".repeat(20));
    assertThat(values(codes)).isEqualTo("unsure unsure unsure unsure");
    assertThat(codes.studyCodes().verdict()).isEqualTo(TermsVerdict.UNSURE);
  }

  @Test
  void figuresOfPrecisionAreOfPatternsThatThereAre() {
    for (String language : Rules.languages()) {
      Rules rules = Rules.of(language).orElseThrow();
      var ids =
          Stream.of(Axis.values())
              .flatMap(
                  axis ->
                      Stream.concat(
                          rules.patterns(axis).stream().map(Pattern::id),
                          Stream.of(axis.code() + ".nothing")))
              .toList();
      assertThat(ids).containsAll(rules.precision().patterns());
    }
  }
}
