package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts the clauses of one page to the patterns. */
final class PageReader {

  private final Rules rules;
  private final String text;
  private final Map<Lead, Hits> leads = new IdentityHashMap<>();
  private final Map<String, Hits> headings = new HashMap<>();
  private final Map<Axis, List<Reading>> readings = new EnumMap<>(Axis.class);

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
    if (!own.concepts().meets(rules.deciding())) {
      return;
    }
    Hits before = before(clause);
    Hits all = before.tokens() == 0 ? own : before.followedBy(own);
    for (Axis axis : Axis.values()) {
      read(place, clause, axis, all, before.tokens());
    }
  }

  /** On copying and competing a clause may say two things, on other axes one. */
  private void read(int place, Clause clause, Axis axis, Hits hits, int own) {
    for (Pattern pattern : rules.patterns(axis)) {
      Pattern.Fit fit = pattern.fit(hits, own);
      if (fit != Pattern.Fit.NO) {
        boolean withLead = fit == Pattern.Fit.WITH_LEAD;
        pattern
            .value()
            .ifPresent(
                value ->
                    readings.get(axis).add(new Reading(place, clause, pattern, withLead, value)));
        if (axis != Axis.COMPETE || pattern.value().isEmpty()) {
          return;
        }
      }
    }
  }

  /** What introduces a clause: its lead-ins, else a heading that forbids. */
  private Hits before(Clause clause) {
    if (clause.leads().isEmpty()) {
      Hits heading =
          headings.computeIfAbsent(clause.heading(), h -> rules.lexicon().find(h, 0, h.length()));
      return heading.concepts().meets(rules.forbiddingHeading())
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
