package org.consentaudit.reports.words;

import java.time.LocalDate;
import java.util.List;
import org.consentaudit.reports.page.ReadingCount;
import org.consentaudit.reports.page.ReadingExample;
import org.consentaudit.reports.page.ReadingRow;
import org.consentaudit.reports.page.ReadingsPage;

/** The sentences about the two readings of robots.txt. */
public final class ReadingWords {

  /** More agents than this are not named in a sentence. */
  private static final int NAMED = 5;

  private ReadingWords() {}

  /** The first sentence: how many closures the study's reading misses, and adds. */
  public static Phrase headline(ReadingsPage page) {
    ReadingCount total = page.total();
    if (total.rfc9309() + total.paper() == 0) {
      return new Phrase("Neither reading finds a site ", "closed", " in these captures");
    }
    String found = Numbers.count(total.rfc9309(), "closure", "closures");
    String more = Numbers.count(total.onlyPaper());
    if (total.isAlike()) {
      return new Phrase("Both readings find ", "the same " + found, "");
    }
    if (total.onlyRfc9309() == 0) {
      return new Phrase(
          "The study’s reading finds the " + found + " of RFC 9309 and ", more + " more", "");
    }
    return new Phrase(
        "The study’s reading misses ",
        Numbers.count(total.onlyRfc9309()) + " of " + found,
        " that RFC 9309 finds" + (total.onlyPaper() == 0 ? "" : ", and finds " + more + " more"));
  }

  /** What follows: what was read and counted, and how many hosts it concerns now. */
  public static String lede(ReadingsPage page, LocalDate asOf) {
    return Numbers.count(page.captures(), "capture", "captures")
        + " of robots.txt up to "
        + Dates.day(asOf)
        + ", each read in both ways for "
        + Numbers.count(page.rows().size(), "agent", "agents")
        + ". A closure is one capture that closes the site to one agent. "
        + hosts(page);
  }

  private static String hosts(ReadingsPage page) {
    if (page.hosts() == 0) {
      return "No host has a file that can be read in " + Dates.month(page.period()) + ".";
    }
    String among =
        Numbers.count(page.hosts(), "host", "hosts")
            + " whose file can be read in "
            + Dates.month(page.period());
    return page.hostsDiffering() == 0
        ? "At none of the " + among + " do they disagree about a closure."
        : "At "
            + Numbers.count(page.hostsDiffering())
            + " of the "
            + among
            + " they disagree about a closure.";
  }

  /** The agents about which the readings never disagree; empty where there is none. */
  public static String alike(ReadingsPage page) {
    List<String> alike =
        page.rows().stream()
            .filter(row -> row.captures().isAlike())
            .map(row -> row.agent().label())
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    if (alike.isEmpty()) {
      return "";
    }
    if (alike.size() == page.rows().size()) {
      return "The readings agree about every agent.";
    }
    return "No capture is closed by one reading alone to "
        + (alike.size() > NAMED
            ? "the other " + alike.size() + " agents: their two marks are one."
            : Texts.list(alike) + ".");
  }

  /** A row as a drawing's text. */
  public static String drawn(ReadingRow row, long captures) {
    return row.agent().label()
        + ": closed in "
        + Numbers.count(row.captures().rfc9309())
        + " of "
        + Numbers.count(captures)
        + " captures by RFC 9309, in "
        + Numbers.count(row.captures().paper())
        + " by the study’s reading";
  }

  /** Why an example differs. */
  public static String because(ReadingExample example) {
    return "The study’s reading differs because "
        + String.join("; and because ", example.causes())
        + ".";
  }

  /** What the section of examples holds. */
  public static String examples(ReadingsPage page) {
    return switch (page.examples().size()) {
      case 0 -> "The readings agree on every file of this archive, so there is no example to show.";
      case 1 -> "The one cause that occurs in this archive, where most tokens are at stake.";
      default ->
          "Each of another cause, from this archive, where most tokens are at stake. "
              + "Line numbers lead to the whole file.";
    };
  }
}
