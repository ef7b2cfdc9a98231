package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consentaudit.analysis.terms.codes.AxisRules.Fitting;

/** Puts the clauses of one page to the patterns. */
final class PageReader {

  private final Rules rules;
  private final char[] text;
  private final Introductions introductions;

  private PageReader(Rules rules, String text) {
    this.rules = rules;
    this.text = text.toCharArray();
    this.introductions = new Introductions(rules, this.text);
  }

  /** What the clauses say, an axis each, in the order of the page. */
  static Map<Axis, List<Reading>> read(Rules rules, String text) {
    var readings = new EnumMap<Axis, List<Reading>>(Axis.class);
    for (Axis axis : Axis.values()) {
      readings.put(axis, new ArrayList<>());
    }
    PageReader page = new PageReader(rules, text);
    Answers answers = Answers.of(rules, text);
    List<Clause> clauses = answers.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      page.read(i, clause, answers.isRefused(clause), readings);
    }
    return readings;
  }

  private void read(int place, Clause clause, boolean refused, Map<Axis, List<Reading>> readings) {
    Words words = words(clause);
    Introduction introduction = introduction(clause, refused, words);
    if (!words.tell() && !introduction.tells()) {
      return;
    }
    List<Axis> axes = axes(introduction, words);
    if (axes.isEmpty()) {
      return;
    }
    Hits before = introduction.hits(rules.ban());
    Hits all = before.followedBy(words.hits());
    for (Axis axis : axes) {
      for (Fitting fitting : rules.about(axis).fitting(all, before.tokens())) {
        Pattern pattern = fitting.pattern();
        pattern
            .value()
            .map(value -> new Reading(place, clause, pattern, fitting.withLead(), value))
            .ifPresent(readings.get(axis)::add);
      }
    }
  }

  /** Those on which a clause may have a value: of most clauses none. */
  private List<Axis> axes(Introduction introduction, Words words) {
    Named all = introduction.named(rules.ban());
    all.addAll(words.named());
    var axes = new ArrayList<Axis>();
    for (Axis axis : Axis.values()) {
      if (rules.about(axis).mayBeRead(words.named(), all)) {
        axes.add(axis);
      }
    }
    return axes;
  }

  /** Identifiers of the patterns of an axis by which any clause of a text is read. */
  static Set<String> patterns(Rules rules, Axis axis, String text) {
    var ids = new LinkedHashSet<String>();
    PageReader page = new PageReader(rules, text);
    Answers answers = Answers.of(rules, text);
    for (Clause clause : answers.clauses()) {
      Words words = page.words(clause);
      Introduction introduction = page.introduction(clause, answers.isRefused(clause), words);
      Hits before = introduction.hits(rules.ban());
      rules
          .about(axis)
          .fitting(before.followedBy(words.hits()), before.tokens())
          .forEach(fitting -> ids.add(fitting.pattern().id()));
    }
    return ids;
  }

  private Introduction introduction(Clause clause, boolean refused, Words words) {
    Introduction introduction = introductions.next(clause, words);
    return refused ? Introduction.REFUSAL : introduction;
  }

  private Words words(Clause clause) {
    return rules.lexicon().words(text, clause.start(), clause.end());
  }
}
