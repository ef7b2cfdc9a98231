package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the clauses of one page to the patterns. */
final class PageReader {

  /** A sentence that names more than this is not kept in mind for the next. */
  private static final int MOST_KEPT = 300;

  private final Rules rules;
  private final String text;
  private final Map<Lead, Hits> leads = new IdentityHashMap<>();
  private final Map<String, Hits> headings = new HashMap<>();
  private final Map<Axis, List<Reading>> readings = new EnumMap<>(Axis.class);

  /** The last clause that does not go on from the one before, and what it names. */
  private Clause said;

  private Hits saidHits = Hits.NONE;

  private PageReader(Rules rules, String text) {
    this.rules = rules;
    this.text = text;
    for (Axis axis : Axis.values()) {
      readings.put(axis, new ArrayList<>());
    }
  }

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
    Hits own = rules.lexicon().find(text, clause.start(), clause.end());
    Hits before = introduced(clause, own);
    if (!own.concepts().anyIn(rules.deciding())) {
      return;
    }
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
      Hits own = rules.lexicon().find(text, clause.start(), clause.end());
      Hits before = page.introduced(clause, own);
      Hits all = before.tokens() == 0 ? own : before.followedBy(own);
      page.fitting(axis, all, before.tokens()).forEach(fitting -> ids.add(fitting.pattern.id()));
    }
    return ids;
  }

  /** What a clause goes on from ("This includes ..."), else what introduces it. */
  private Hits introduced(Clause clause, Hits own) {
    if (goesOn(clause, own)) {
      Hits before = before(said);
      return before.tokens() == 0 ? saidHits : before.followedBy(saidHits);
    }
    said = clause;
    saidHits = own;
    return own.concepts().anyIn(rules.deciding()) ? before(clause) : Hits.NONE;
  }

  private boolean goesOn(Clause clause, Hits own) {
    return said != null
        && clause.leads().isEmpty()
        && said.heading().equals(clause.heading())
        && saidHits.size() <= MOST_KEPT
        && own.beginsWith(rules.goingOn());
  }

  /** What introduces a clause: its lead-ins, else a heading that forbids. */
  private Hits before(Clause clause) {
    if (clause.leads().isEmpty()) {
      Hits heading =
          headings.computeIfAbsent(clause.heading(), h -> rules.lexicon().find(h, 0, h.length()));
      return rules.forbiddingHeading().anyIn(heading.concepts())
          ? rules.ban().followedBy(heading)
          : Hits.NONE;
    }
    Hits before = Hits.NONE;
    for (Lead lead : clause.leads()) {
      Hits hits =
          leads.computeIfAbsent(lead, l -> rules.lexicon().find(l.text(), 0, l.text().length()));
      before = before.tokens() == 0 ? hits : before.followedBy(hits);
    }
    return before;
  }
}
