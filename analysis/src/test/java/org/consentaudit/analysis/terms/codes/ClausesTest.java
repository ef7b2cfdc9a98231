package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

  private static List<String> read(String text) {
    return Clauses.of(text).stream()
        .map(c -> (c.leadIn().isEmpty() ? "" : c.leadIn() + " > ") + c.text())
        .toList();
  }

  @Test
  void sentencesOfAParagraph() {
    assertThat(read("You may read the site. You may not copy it, e.g. Inc. pages. Ask us!"))
        .containsExactly(
            "You may read the site.", "You may not copy it, e.g. Inc. pages.", "Ask us!");
  }

  @Test
  void anExclamationMarkThatBelongsToANameEndsNothing() {
    assertThat(read("You may read the Hooray! Pages but not copy the Hooray! Services. Go on!"))
        .containsExactly(
            "You may read the Hooray! Pages but not copy the Hooray! Services.", "Go on!");
    assertThat(read("We wish you fun! The rules follow. Welcome to Hooray! You may copy it."))
        .containsExactly(
            "We wish you fun!", "The rules follow.", "Welcome to Hooray!", "You may copy it.");
  }

  @Test
  void aSentenceMayBeginRightBehindAFullStop() {
    assertThat(read("Read the rules of the site.You may not copy it.Ask us, please."))
        .containsExactly("Read the rules of the site.", "You may not copy it.", "Ask us, please.");
    assertThat(read("You may not copy Example.Com pages, Server.Js files or readme.Txt."))
        .containsExactly("You may not copy Example.Com pages, Server.Js files or readme.Txt.");
  }

  @Test
  void linesThatBeginWithVerbsOfBansStandUnderTheColonAbove() {
    assertThat(
            read(
                "You will not:\n\nImpersonate any person.\n\nAccess it by any robot.\n\n"
                    + "Use of the site is at your own risk."))
        .containsExactly(
            "You will not:",
            "You will not: > Impersonate any person.",
            "You will not: > Access it by any robot.",
            "Use of the site is at your own risk.");
  }

  @Test
  void numbersThatBeginAnewStandUnderTheItemThatIntroducesThem() {
    assertThat(
            read(
                "1. Read it.\n2. You may not:\n\n1. sell it;\n2. rent it;\n3. copy it.\n\n"
                    + "3. You may read it."))
        .containsExactly(
            "Read it.",
            "You may not:",
            "You may not: > sell it;",
            "You may not: > rent it;",
            "You may not: > copy it.",
            "You may read it.");
    assertThat(read("* Be kind.\n* You may not:\n* (a) sell it;\n* (b) copy it."))
        .containsExactly(
            "Be kind.",
            "You may not:",
            "You may not: > (a) sell it;",
            "You may not: > (b) copy it.");
  }

  @Test
  void noBulletIntroducesASection() {
    assertThat(
            read(
                "* (a) not to do this:\n    * Spam.\n\n**4.2** You may not:\n\n"
                    + "* (a) Sell it.\n* (b) Copy it."))
        .containsExactly(
            "(a) not to do this:",
            "(a) not to do this: > Spam.",
            "You may not:",
            "You may not: > (a) Sell it.",
            "You may not: > (b) Copy it.");
  }

  @Test
  void aNumberThatIsLeftOutEndsNoList() {
    assertThat(read("You may not (i) copy, (ii) sell, (iii) rent or (v) scrape it."))
        .containsExactly(
            "You may not",
            "You may not > copy,",
            "You may not > sell,",
            "You may not > rent or",
            "You may not > scrape it.");
    assertThat(read("You may not (a) copy or (b) sell what is marked (d) or (c) 2020."))
        .containsExactly(
            "You may not",
            "You may not > copy or",
            "You may not > sell what is marked (d) or",
            "You may not > 2020.");
  }

  @Test
  void itemsInSmallLettersStandUnderOneThatEndsInAColon() {
    assertThat(read("* Be kind.\n* You may not:\n\n* sell it;\n* copy it.\n* You may read it."))
        .containsExactly(
            "Be kind.",
            "You may not:",
            "You may not: > sell it;",
            "You may not: > copy it.",
            "You may read it.");
  }

  @Test
  void offsetsLeadBackToTheText() {
    String text = "# Rules\n\nYou may not:\n\n* copy, or (i) sell, (ii) scrape;\n* lie.\n\nBye.";
    for (Clause clause : Clauses.of(text)) {
      assertThat(text.substring(clause.start(), clause.end())).isEqualTo(clause.text());
      for (Lead lead : clause.leads()) {
        assertThat(text.substring(lead.start(), lead.end())).isEqualTo(lead.text());
      }
    }
  }

  @Test
  void itemsStandUnderWhatIntroducesThem() {
    assertThat(read("You may not:\n\n* use robots;\n* sell it.\n\nWe like you."))
        .containsExactly(
            "You may not:",
            "You may not: > use robots;",
            "You may not: > sell it.",
            "We like you.");
  }

  @Test
  void nestedItemsStandUnderAll() {
    assertThat(read("You agree not to:\n\n- use the site to:\n    - scrape;\n- lie."))
        .containsExactly(
            "You agree not to:",
            "You agree not to: > use the site to:",
            "You agree not to: use the site to: > scrape;",
            "You agree not to: > lie.");
  }

  @Test
  void listInsideASentence() {
    assertThat(read("You may not (i) copy, (ii) sell or (iii) scrape the site. Thanks."))
        .containsExactly(
            "You may not",
            "You may not > copy,",
            "You may not > sell or",
            "You may not > scrape the site.",
            "Thanks.");
  }

  @Test
  void bracketsAloneAreNoList() {
    assertThat(read("See section 4 (a) of the act (the Act).")).hasSize(1);
  }

  @Test
  void numberedClausesEndALead() {
    assertThat(
            read(
                "4.1 You may not:\n\n(a) copy;\n\n(b) sell.\n\n4.2 We may change this.\n\n"
                    + "4.3 Robots are welcome."))
        .containsExactly(
            "You may not:",
            "You may not: > copy;",
            "You may not: > sell.",
            "We may change this.",
            "Robots are welcome.");
  }

  @Test
  void numbersAreKept() {
    assertThat(Clauses.of("4.2 Be kind.\n\n(a) Read.\n\n7) Rest."))
        .extracting(Clause::number)
        .containsExactly("4.2", "(a)", "7)");
  }

  @Test
  void numberAloneOnItsLineBelongsToTheNext() {
    assertThat(Clauses.of("1.8\n\nThis is forbidden:\n\n1.8.1\n\nUsing robots."))
        .extracting(Clause::leadIn)
        .containsExactly("", "This is forbidden:");
  }

  @Test
  void headingsAreNamedAndAreNoClauses() {
    assertThat(Clauses.of("## Restrictions\n\nDo not copy.\n\n**5. Law**\n\nSwiss law rules."))
        .extracting(Clause::heading)
        .containsExactly("Restrictions", "5. Law");
  }

  @Test
  void linesWithoutMarkersCanBeAList() {
    assertThat(read("You must not:\n\nuse robots;\n\nsell content.\n\nWe may end this."))
        .containsExactly(
            "You must not:",
            "You must not: > use robots;",
            "You must not: > sell content.",
            "We may end this.");
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    String line = "You may not use any robot or spider or other means of that kind to";
    assertThat(read(line + "\naccess the site.")).containsExactly(line + "\naccess the site.");
  }

  @Test
  void tableCellsAreRead() {
    assertThat(read("| You may | read |\n| --- | --- |\n| You may not | scrape |"))
        .containsExactly(
            "You may", "You may > read", "You may > You may not", "read You may not > scrape");
  }

  @Test
  void paragraphInsideAnItemIntroducesTheItemsBelowIt() {
    assertThat(
            Clauses.of(
                "4.  Our property\n\n"
                    + "    All is ours.\n\n"
                    + "    You may not:\n\n"
                    + "    1.  use robots;\n"))
        .last()
        .extracting(Clause::leadIn)
        .isEqualTo("You may not:");
  }

  @Test
  void listByBulletsInsideASentence() {
    assertThat(read("You will not: ● copy pages; ● sell them; or ● use robots."))
        .containsExactly(
            "You will not:",
            "You will not: > copy pages;",
            "You will not: > sell them; or",
            "You will not: > use robots.");
  }

  @Test
  void fullStopOfALabelEndsNoSentence() {
    assertThat(read("YOU MAY NOT: a. Copy pages; b. Use robots. Thanks."))
        .containsExactly("YOU MAY NOT: a. Copy pages; b. Use robots.", "Thanks.");
  }

  @Test
  void linesThatBeginAlikeStandUnderTheColon() {
    assertThat(
            read(
                "You agree not to:\n\nUse the site to harm us.\n\nSend spam to others.\n\n"
                    + "Use any robot to read it.\n\nWe may block you."))
        .containsExactly(
            "You agree not to:",
            "You agree not to: > Use the site to harm us.",
            "You agree not to: > Send spam to others.",
            "You agree not to: > Use any robot to read it.",
            "We may block you.");
  }

  @Test
  void sentencesOfAParagraphBelowAColonStandAlone() {
    assertThat(read("You may not:\n\nCopy the site.\n\nThe site is ours.\n\nThe end is near."))
        .containsExactly(
            "You may not:",
            "You may not: > Copy the site.",
            "The site is ours.",
            "The end is near.");
  }

  @Test
  void numberedHeadingAfterAParagraphIsNoItem() {
    assertThat(
            Clauses.of("Ask us before you do so.\n\n2. Prohibited conduct\n\n- Robots;\n- Spam.\n"))
        .last()
        .extracting(Clause::heading)
        .isEqualTo("2. Prohibited conduct");
  }

  @Test
  void cellsStandUnderTheHeadOfTheirColumnAndTheFirstOfTheirRow() {
    assertThat(
            read("| Use | Allowed? |\n|---|---|\n| At home | Yes |\n| At work | No |\n\nAsk us."))
        .containsExactly(
            "Use",
            "Use > Allowed?",
            "Use > At home",
            "Allowed? At home > Yes",
            "Use > At work",
            "Allowed? At work > No",
            "Ask us.");
  }

  @Test
  void numberInTheMidstOfAListStandsUnderNoParagraphThatEnded() {
    assertThat(read("We reserve all rights.\n\n4.3 You may not:\n\n- copy it."))
        .containsExactly("We reserve all rights.", "You may not:", "You may not: > copy it.");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Clauses.of("")).isEmpty();
    assertThat(Clauses.of("\n \n---\n* \n#\n|")).isEmpty();
  }
}
