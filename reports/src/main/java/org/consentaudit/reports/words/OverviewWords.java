package org.consentaudit.reports.words;

import static org.consentaudit.reports.words.Numbers.count;
import static org.consentaudit.reports.words.Numbers.percent;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.reports.page.CorpusCard;
import org.consentaudit.reports.page.CorpusPage;
import org.consentaudit.reports.page.Headline;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.RangeKind;
import org.consentaudit.reports.page.Sample;
import org.consentaudit.reports.page.ShareFigure;

/** The sentences of the overview and of a corpus page. */
public final class OverviewWords {

  /** Below this share closed to Googlebot, search engines may be called welcome. */
  private static final double WELCOME = 0.05;

  /** From this share of tokens known a figure may be told of all hosts, its bounds beside it. */
  private static final double SPEAKS_FOR_ALL = 0.9;

  private OverviewWords() {}

  /** The overview's first sentence. */
  public static Phrase headline(Headline h) {
    String closed = " closed to at least one AI training crawler";
    return switch (h.sample()) {
      case HEAD, RANDOM ->
          new Phrase(
              "",
              percent(h.closed().share()),
              " of the text of "
                  + scope(possessive(h.corpus().label()), h.sample(), h.closed())
                  + " is"
                  + closed);
      case WHOLE ->
          new Phrase(
              "An estimated ",
              percent(h.closed().share()),
              " of " + h.corpus().label() + " is" + closed);
    };
  }

  /** What follows the first sentence: month, n, range, and what stands beside it. */
  public static String lede(Headline h) {
    List<String> sentences = new ArrayList<>();
    ShareFigure f = h.closed();
    sentences.add(
        "By tokens, " + Dates.month(h.period()) + "; " + known(f) + "; " + range(f) + ".");
    h.nearlyClosed().ifPresent(s -> sentences.add("Another " + percent(s) + " is nearly closed."));
    h.yearEarlier().ifPresent(s -> sentences.add("A year earlier it was " + percent(s) + "."));
    h.searchClosed()
        .ifPresent(
            s ->
                sentences.add(
                    s < WELCOME && s < f.share() / 2
                        ? "Search engines remain welcome: "
                            + (s == 0 ? "none of it" : percent(s))
                            + " is closed to Googlebot."
                        : percent(s) + " is closed to Googlebot."));
    return String.join(" ", sentences);
  }

  /** How many of a sample's hosts a figure rests on. */
  public static String known(ShareFigure f) {
    return f.hostsKnown() == f.hosts()
        ? "all " + count(f.hosts()) + " hosts seen"
        : count(f.hostsKnown())
            + " of "
            + count(f.hosts(), "host", "hosts")
            + " seen, with "
            + percent(f.tokensKnown())
            + " of the tokens";
  }

  /** What a figure's range is and means. */
  public static String range(ShareFigure f) {
    if (f.range() == RangeKind.INTERVAL_95) {
      return "95" + Numbers.THIN + "% interval " + Numbers.percentRange(f.low(), f.high());
    }
    return f.low() == f.high()
        ? "no host is left that could change it"
        : "between "
            + Numbers.percentNumber(f.low())
            + " and "
            + percent(f.high())
            + " of all, whatever the others would say";
  }

  /**
   * The hosts that a figure is about: {@code C4’s 2,000 largest hosts}; or, where too few were seen
   * to speak for them all, those that were.
   *
   * @param whose the corpus, in the possessive: {@code C4’s}, {@code its}
   */
  public static String scope(String whose, Sample sample, ShareFigure f) {
    String kind =
        switch (sample) {
          case HEAD -> " largest";
          case RANDOM -> " randomly drawn";
          case WHOLE -> "";
        };
    if (speaksForAll(f)) {
      return whose + " " + count(f.hosts()) + kind + " hosts";
    }
    String seen =
        f.hostsKnown() == 1 ? "the only host seen" : "the " + count(f.hostsKnown()) + " hosts seen";
    return seen + ", out of " + whose + " " + count(f.hosts()) + kind + ",";
  }

  private static boolean speaksForAll(ShareFigure f) {
    return f.tokensKnown() >= SPEAKS_FOR_ALL;
  }

  /** What a corpus card's figure is a share of. */
  public static String cardScope(CorpusCard card) {
    boolean all = card.latest().map(point -> speaksForAll(point.figure())).orElse(true);
    String seen =
        card.latest()
            .map(p -> count(p.figure().hostsKnown()) + " of its " + count(p.figure().hosts()))
            .orElse("its");
    String of =
        switch (card.sample()) {
          case HEAD -> "of the text of " + (all ? "its" : seen) + " largest hosts";
          case RANDOM ->
              "of the text of " + (all ? "a random sample" : seen + " randomly drawn hosts");
          case WHOLE -> "of its text, estimated";
        };
    return of + ", closed to AI training";
  }

  /** How large a corpus is and how much of it was seen. */
  public static String cardSize(CorpusCard card) {
    String seen =
        count(card.hostsSeen()) + " of " + count(card.hosts(), "host", "hosts") + " ever seen";
    return card.totalTokens().isPresent()
        ? Numbers.tokens(card.totalTokens().getAsLong()) + " tokens; " + seen
        : seen;
  }

  /** How large a corpus is, and how much of it is known here and was seen. */
  public static String size(CorpusPage page) {
    String known = count(page.hosts(), "host of it is", "hosts of it are") + " known here, ";
    String seen =
        page.hostsSeen() == page.hosts()
            ? "all of them seen."
            : count(page.hostsSeen()) + " of them ever seen.";
    return page.totalTokens().isPresent()
        ? "The corpus holds "
            + Numbers.tokens(page.totalTokens().getAsLong())
            + " tokens. "
            + known
            + seen
        : known + seen;
  }

  /** What a month's changes come to. */
  public static String monthSummary(MonthOfChanges month) {
    int closed = month.hostsClosed();
    int opened = month.hostsOpened();
    if (closed == 0 && opened == 0) {
      return "No host closed to another AI training crawler, and none opened again.";
    }
    return capital(Numbers.inWords(closed))
        + (closed == 1 ? " host" : " hosts")
        + " closed to an AI training crawler, "
        + (opened == 0 ? "none" : Numbers.inWords(opened))
        + " opened again.";
  }

  /** A sample's name, as a heading or cell. */
  public static String sampleName(Sample sample) {
    return switch (sample) {
      case HEAD -> "Largest hosts";
      case RANDOM -> "Random sample";
      case WHOLE -> "Whole corpus, estimated";
    };
  }

  static String possessive(String name) {
    return name.endsWith("s") ? name + "’" : name + "’s";
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
