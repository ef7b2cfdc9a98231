package org.consentaudit.reports.words;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consentaudit.reports.page.AgentFacts;
import org.consentaudit.reports.page.AgentFigure;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.page.Obeys;

/** The sentences about agents and companies. */
public final class AgentWords {

  private AgentWords() {}

  /** An agent page's first sentence. */
  public static Phrase headline(AgentPage page) {
    String whom = page.agent().label() + (page.company() ? "’s crawlers" : "");
    return leading(page)
        .map(
            f ->
                new Phrase(
                    "",
                    Numbers.percent(f.row().closed().share()),
                    " of the text of "
                        + OverviewWords.scope(
                            OverviewWords.possessive(f.corpus().label()),
                            f.sample(),
                            f.row().closed())
                        + " is closed to "
                        + whom))
        .orElseGet(() -> new Phrase("How much is closed to " + whom + " is ", "not known", " yet"));
  }

  /** What follows: month, n, range, a year earlier. */
  public static String lede(AgentPage page) {
    return leading(page)
        .map(
            f -> {
              var closed = f.row().closed();
              String said =
                  "By tokens, "
                      + Dates.month(f.period())
                      + "; "
                      + OverviewWords.known(closed)
                      + "; "
                      + OverviewWords.range(closed)
                      + ".";
              return f.row().yearEarlier().isPresent()
                  ? said
                      + " A year earlier it was "
                      + Numbers.percent(f.row().yearEarlier().getAsDouble())
                      + "."
                  : said;
            })
        .orElse("No capture says anything about it.");
  }

  /** When an agent was announced or first seen; empty where neither is known. */
  public static Optional<String> announced(AgentFacts facts) {
    if (facts.announced().isPresent()) {
      var date = facts.announced().get();
      return Optional.of(
          facts.announcedToTheDay() ? Dates.day(date) : Dates.month(YearMonth.from(date)));
    }
    return facts.knownBy().map(month -> "by " + Dates.month(month));
  }

  /** What the operator says about robots.txt, as a sentence's end. */
  public static String obeys(Obeys obeys) {
    return switch (obeys) {
      case YES -> "says it obeys";
      case PARTLY -> "says it obeys, with exceptions";
      case NO -> "says it may not obey";
      case UNCLEAR -> "does not say clearly";
    };
  }

  /** Aliases, retirement and successor, as one remark. */
  public static String remarks(AgentFacts facts) {
    List<String> out = new ArrayList<>();
    if (!facts.aliases().isEmpty()) {
      out.add("also " + Texts.list(facts.aliases()));
    }
    facts.retired().ifPresent(month -> out.add("given up " + Dates.month(month)));
    facts.successor().ifPresent(next -> out.add("followed by " + next.label()));
    return String.join("; ", out);
  }

  private static Optional<AgentFigure> leading(AgentPage page) {
    return page.figures().stream()
        .max(Comparator.comparingDouble(f -> f.row().closed().tokensKnown()));
  }
}
