package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.analysis.terms.codes.Lexicon.Words;

/** Puts the clauses of one page to the patterns. */
final class PageReader {

  /** A sentence that names more than this is not kept in mind for the next. */
  private static final int MOST_KEPT = 300;

  /** Words that may stand before "you may". */
  private static final int LETTING = 3;

  /** Words within which it becomes "you may not". */
  private static final int FORBIDDING = 10;

  private final Rules rules;
  private final String text;
  private final Map<Lead, Words> leads = new IdentityHashMap<>();
  private final Map<String, Words> headings = new HashMap<>();
  private final Map<Axis, List<Reading>> readings = new EnumMap<>(Axis.class);

  /** The last clause that does not go on from the one before, and what it names. */
  private Optional<Said> said = Optional.empty();

  private PageReader(Rules rules, String text) {
    this.rules = rules;
    this.text = text;
    for (Axis axis : Axis.values()) {
      readings.put(axis, new ArrayList<>());
    }
  }

  /** A clause and its words. */
  private record Said(Clause clause, Words words) {}

  /** What the clauses say, an axis each, in the order of the page. */
  static Map<Axis, List<Reading>> read(Rules rules, String text) {
    PageReader page = new PageReader(rules, text);
    List<Clause> clauses = Clauses.of(text);
    for (int i = 0; i < clauses.size(); i++) {
      page.read(i, clauses.get(i));
    }
    return page.readings;
  }

  private void read(int place, Clause clause) {
    Words words = rules.lexicon().words(text, clause.start(), clause.end());
    Introduction introduction = introduction(clause, words);
    if (!words.tell() && !introduction.tells()) {
      return;
    }
    Hits own = words.hits();
    if (!own.concepts().anyIn(rules.deciding())) {
      return;
    }
    Hits before = introduction.hits(rules.ban());
    Hits all = before.tokens() == 0 ? own : before.followedBy(own);
    for (Axis axis : Axis.values()) {
      for (Fitting fitting : fitting(axis, all, before.tokens())) {
        fitting
            .pattern
            .value()
            .ifPresent(value -> readings.get(axis).add(fitting.reading(place, clause, value)));
      }
    }
  }

  /** A pattern that fits a clause. */
  private record Fitting(Pattern pattern, boolean withLead) {
    Reading reading(int place, Clause clause, Value value) {
      return new Reading(place, clause, pattern, withLead, value);
    }
  }

  /**
   * The first pattern that fits. On copying and competing a clause may say two things: there all
   * that fit, unless the first is one that says nothing.
   */
  private List<Fitting> fitting(Axis axis, Hits all, int own) {
    if (!rules.about(axis).anyIn(all.concepts())) {
      return List.of();
    }
    Hits hits = all.withoutHidden(rules.masks(axis));
    var fitting = new ArrayList<Fitting>();
    for (Pattern pattern : rules.patterns(axis)) {
      Pattern.Fit fit = pattern.fit(hits, own);
      if (fit != Pattern.Fit.NO && (fitting.isEmpty() || pattern.value().isPresent())) {
        fitting.add(new Fitting(pattern, fit == Pattern.Fit.WITH_LEAD));
        if (pattern.axis() != Axis.COMPETE || pattern.value().isEmpty()) {
          break;
        }
      }
    }
    return fitting;
  }

  /** Identifiers of the patterns of an axis by which any clause of a text is read. */
  static Set<String> patterns(Rules rules, Axis axis, String text) {
    var ids = new LinkedHashSet<String>();
    PageReader page = new PageReader(rules, text);
    for (Clause clause : Clauses.of(text)) {
      Words words = rules.lexicon().words(text, clause.start(), clause.end());
      Introduction introduction = page.introduction(clause, words);
      Hits own = words.hits();
      Hits before =
          own.concepts().anyIn(rules.deciding()) ? introduction.hits(rules.ban()) : Hits.NONE;
      Hits all = before.tokens() == 0 ? own : before.followedBy(own);
      page.fitting(axis, all, before.tokens()).forEach(fitting -> ids.add(fitting.pattern.id()));
    }
    return ids;
  }

  /**
   * What stands before a clause and counts as said in it.
   *
   * @param forbidden whether it begins with a heading that forbids, as if its words were a ban
   * @param parts its words
   */
  private record Introduction(boolean forbidden, List<Words> parts) {
    static final Introduction NONE = new Introduction(false, List.of());

    /** Whether anything may stand in it that is about an axis. */
    boolean tells() {
      return forbidden || parts.stream().anyMatch(Words::tell);
    }

    /** Whether it is a heading that forbids, or forbids in its words. */
    boolean forbids(Concepts forbidding) {
      return forbidden || parts.stream().anyMatch(part -> forbidding.anyIn(part.hits().concepts()));
    }

    /** What it names. */
    Hits hits(Hits ban) {
      Hits all = forbidden ? ban : Hits.NONE;
      for (Words part : parts) {
        all = all.tokens() == 0 ? part.hits() : all.followedBy(part.hits());
      }
      return all;
    }
  }

  /** What a clause goes on from ("This includes ..."), else what introduces it. */
  private Introduction introduction(Clause clause, Words own) {
    if (goesOn(clause, own)) {
      Introduction before = introduction(said.get().clause());
      var parts = new ArrayList<>(before.parts());
      parts.add(said.get().words());
      return new Introduction(before.forbidden(), parts);
    }
    said = Optional.of(new Said(clause, own));
    Introduction introduction = introduction(clause);
    return introduction.forbids(rules.forbidding()) && lets(own.hits())
        ? Introduction.NONE
        : introduction;
  }

  /** Whether a sentence lets somebody do something, though it stands below "Prohibited use:". */
  private boolean lets(Hits own) {
    return own.withinFirst(LETTING, rules.letting())
        && !own.withinFirst(FORBIDDING, rules.forbidding());
  }

  private boolean goesOn(Clause clause, Words own) {
    return said.isPresent()
        && clause.leads().isEmpty()
        && own.mayBeginWith(rules.goingOn())
        && said.get().clause().heading().equals(clause.heading())
        && said.get().words().hits().size() <= MOST_KEPT
        && own.hits().beginsWith(rules.goingOn());
  }

  /** What introduces a clause: its lead-ins, else a heading that forbids. */
  private Introduction introduction(Clause clause) {
    if (clause.leads().isEmpty()) {
      Words heading = headings.computeIfAbsent(clause.heading(), this::words);
      return rules.forbiddingHeading().anyIn(heading.hits().concepts())
          ? new Introduction(true, List.of(heading))
          : Introduction.NONE;
    }
    var parts = new ArrayList<Words>();
    for (Lead lead : clause.leads()) {
      parts.add(leads.computeIfAbsent(lead, l -> words(l.text())));
    }
    return new Introduction(false, parts);
  }

  private Words words(String of) {
    return rules.lexicon().words(of, 0, of.length());
  }
}
