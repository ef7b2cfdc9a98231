package org.consentaudit.reports.words;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Stratum;
import org.consentaudit.reports.page.Basis;
import org.consentaudit.reports.page.Between;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.Fate;
import org.consentaudit.reports.page.Holding;
import org.consentaudit.reports.page.HostEvent;
import org.consentaudit.reports.page.HostPage;
import org.consentaudit.reports.page.HostSummary;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.Standing;

/** The sentences of a host page. */
public final class HostWords {

  private HostWords() {}

  /** A host page's first sentence, without the host's name before it. */
  public static Phrase headline(HostPage page) {
    boolean parked = page.stages().stream().limit(1).anyMatch(stage -> stage.fate() == Fate.PARKED);
    return parked && page.summary().training() == Standing.NOT_SEEN
        ? new Phrase(" is ", "parked", ": what who published there permits is not known")
        : headline(page.summary());
  }

  /** The same of what is known of robots.txt alone. */
  public static Phrase headline(HostSummary s) {
    return switch (s.training()) {
      case CLOSED ->
          new Phrase(" ", "closes its site", " to " + some(s.closed(), s.trainingAgents()));
      case NEARLY_CLOSED ->
          new Phrase(
              " ", "nearly closes its site", " to " + some(s.nearlyClosed(), s.trainingAgents()));
      case PARTLY ->
          new Phrase(
              " ", "closes parts of its site", " to " + some(s.partly(), s.trainingAgents()));
      case OPEN ->
          new Phrase(" is ", "open", " to AI training crawlers, as far as robots.txt says");
      case REFUSED -> new Phrase(" ", "turned our visits away", ": what it permits is not known");
      case UNAVAILABLE ->
          new Phrase(" ", "answers with server errors", ": what it permits is not known");
      case UNREACHABLE -> new Phrase(" ", "does not answer", ": what it permits is not known");
      case NOT_SEEN ->
          new Phrase(" ", "has not been seen", " lately: what it permits is not known");
    };
  }

  /** What follows: since when, search, last seen, unchanged for how long. */
  public static String lede(HostSummary s) {
    List<String> out = new ArrayList<>();
    if (s.training().known() && s.training() != Standing.OPEN) {
      s.since().ifPresent(since -> out.add("By robots.txt, " + since(since) + "."));
    }
    if (s.training() == Standing.CLOSED && s.nearlyClosed() > 0) {
      out.add("Nearly closed to " + Numbers.inWords(s.nearlyClosed()) + " more.");
    }
    s.search().flatMap(HostWords::search).ifPresent(out::add);
    s.lastSeen().ifPresent(seen -> out.add(lastSeen(s, LocalDate.ofInstant(seen, ZoneOffset.UTC))));
    return String.join(" ", out);
  }

  /** Since when something has held, as far as captures tell. */
  public static String since(Between between) {
    return between
        .after()
        .filter(after -> after.isBefore(between.by()))
        .map(
            after ->
                after.plusDays(1).equals(between.by())
                    ? "since " + Dates.day(between.by())
                    : "since "
                        + Dates.day(between.by())
                        + " at the latest (not yet on "
                        + Dates.day(after)
                        + ")")
        .orElseGet(() -> "at least since " + Dates.day(between.by()) + ", when it was first seen");
  }

  /** A host's place in a corpus, after the corpus's name. */
  public static String placement(Placement place) {
    StringBuilder out = new StringBuilder();
    if (place.stratum() == Stratum.HEAD && place.rank().isPresent()) {
      out.append("rank ").append(Numbers.count(place.rank().getAsInt())).append(", ");
    } else if (place.stratum() == Stratum.RANDOM) {
      out.append("random sample, ");
    }
    return out.append(Numbers.tokens(place.tokens())).append(" tokens").toString();
  }

  /** Why a verdict holds, where no line decides it. */
  public static String basis(Basis basis) {
    return switch (basis) {
      case LINE -> "";
      case EMPTY_GROUP -> "its group disallows nothing";
      case STAR_GROUP -> "no group of its own; group * disallows nothing";
      case NO_GROUP -> "no group addresses it";
      case NO_FILE -> "no robots.txt";
      case PARKED -> "the host is parked";
      case NO_ANSWER -> "no answer that can be read";
    };
  }

  /** The remarks beside a verdict. */
  public static String remarks(Holding holding, String otherProfile) {
    List<String> out = new ArrayList<>();
    holding.notes().forEach(note -> out.add(Texts.visible(note, 240)));
    holding
        .otherProfile()
        .ifPresent(
            other ->
                out.add(
                    (otherProfile.equals("paper")
                            ? "the study’s reading: "
                            : "RFC 9309’s reading: ")
                        + other.word()));
    return String.join("; ", out);
  }

  /** What an event in a host's history was, after its date. */
  public static String event(HostEvent event) {
    String what =
        switch (event.kind()) {
          case ROBOTS -> "robots.txt";
          case TERMS -> "terms";
          case HOME -> "home page";
          case SIGNAL -> "another signal";
        };
    if (event.previous().isEmpty()) {
      return what + " first seen";
    }
    if (event.edit().isPresent()) {
      EditFacts edit = event.edit().get();
      return edit.kind().isMere()
          ? what + " edited: " + EditWords.told(edit) + "; no verdict changed"
          : what + ": " + EditWords.told(edit);
    }
    if (event.dateOnly()) {
      return what + ": another date, the same words";
    }
    if (!event.codes().isEmpty()) {
      return what + ": " + TermsWords.changesWithin(event.codes());
    }
    return event.kind() == ResourceKind.TERMS
        ? what + " edited; they say the same to crawlers"
        : what + " edited; no verdict changed";
  }

  private static String some(int part, int all) {
    return part == all
        ? "all " + all + " AI training crawlers"
        : part + " of " + all + " AI training crawlers";
  }

  private static Optional<String> search(Standing standing) {
    return switch (standing) {
      case OPEN -> Optional.of("Googlebot may read all of it.");
      case PARTLY -> Optional.of("Googlebot may read most or parts of it.");
      case NEARLY_CLOSED -> Optional.of("It is nearly closed to Googlebot.");
      case CLOSED -> Optional.of("It is closed to Googlebot, too.");
      default -> Optional.empty();
    };
  }

  private static String lastSeen(HostSummary s, LocalDate seen) {
    String said = "Last seen " + Dates.day(seen);
    return s.unchangedSince()
        .filter(since -> since.isBefore(seen))
        .map(since -> said + ", unchanged for " + span(Period.between(since, seen)) + ".")
        .orElse(said + ".");
  }

  private static String span(Period period) {
    int months = (int) period.toTotalMonths();
    if (months >= 24) {
      return months / 12 + " years";
    }
    if (months >= 1) {
      return Numbers.count(months, "month", "months");
    }
    return Numbers.count(period.getDays(), "day", "days");
  }
}
