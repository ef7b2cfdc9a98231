package org.consentaudit.analysis.terms.codes;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps in mind what was said on a page, to tell for each clause what introduces it. */
final class Introductions {

  /** A sentence that names more than this is not kept in mind for the next. */
  private static final int MOST_KEPT = 300;

  /** Words that may stand before "you may". */
  private static final int LETTING = 3;

  /** Words within which it becomes "you may not". */
  private static final int FORBIDDING = 10;

  private final Rules rules;
  private final char[] text;
  private final Map<Lead, Words> leads = new IdentityHashMap<>();
  private final Map<String, Introduction> headings = new HashMap<>();

  /** The last clause that does not go on from the one before, and what it names. */
  private Optional<Said> said = Optional.empty();

  /** Of the page with this text. */
  Introductions(Rules rules, char[] text) {
    this.rules = rules;
    this.text = text;
  }

  /** A clause and its words. */
  private record Said(Clause clause, Words words) {
    boolean isShort() {
      return words.hits().size() <= MOST_KEPT;
    }
  }

  /**
   * What the page's next clause goes on from ("This includes ..."), else what introduces it.
   *
   * @param own the clause's words
   */
  Introduction next(Clause clause, Words own) {
    if (goesOn(clause, own)) {
      return introduction(said.get().clause()).with(said.get().words());
    }
    Introduction asked = question(clause, own);
    said = Optional.of(new Said(clause, own));
    if (!asked.parts().isEmpty()) {
      return asked;
    }
    Introduction introduction = introduction(clause);
    return introduction.forbids(rules.forbidding()) && lets(own) ? Introduction.NONE : introduction;
  }

  /** Whether a sentence lets somebody do something, though it stands below "Prohibited use:". */
  private boolean lets(Words own) {
    return own.nameWithin(LETTING, rules.letting())
        && !own.nameWithin(FORBIDDING, rules.forbidding());
  }

  private boolean goesOn(Clause clause, Words own) {
    return said.isPresent()
        && clause.leads().isEmpty()
        && said.get().clause().heading().equals(clause.heading())
        && own.beginWith(rules.goingOn())
        && said.get().isShort();
  }

  /**
   * The question that a clause answers ("No, you may not."): the sentence before, or the heading.
   */
  private Introduction question(Clause clause, Words own) {
    if (!clause.leads().isEmpty() || !own.beginWith(rules.answering())) {
      return Introduction.NONE;
    }
    if (said.isPresent() && asks(said.get().clause().text()) && said.get().isShort()) {
      return Introduction.NONE.with(said.get().words());
    }
    return asks(clause.heading())
        ? Introduction.NONE.with(rules.lexicon().words(clause.heading()))
        : Introduction.NONE;
  }

  private static boolean asks(String words) {
    return words.endsWith("?");
  }

  /** What introduces a clause: its lead-ins, else a heading that forbids. */
  private Introduction introduction(Clause clause) {
    if (clause.leads().isEmpty()) {
      return headings.computeIfAbsent(clause.heading(), this::ofHeading);
    }
    Introduction all = Introduction.NONE;
    Lead last = clause.leads().get(clause.leads().size() - 1);
    for (Lead lead : clause.leads()) {
      Words words = leads.computeIfAbsent(lead, this::words);
      if (lead == last || !lead.text().endsWith(".") || tellsOfItems(words)) {
        all = all.with(words);
      }
    }
    return all;
  }

  /**
   * Whether a sentence that ended by itself forbids or allows: else it is not about lists below.
   */
  private boolean tellsOfItems(Words words) {
    Named named = words.hits().concepts();
    return rules.forbidding().anyIn(named) || rules.letting().anyIn(named);
  }

  private Introduction ofHeading(String heading) {
    Words words = rules.lexicon().words(heading);
    return rules.forbiddingHeading().anyIn(words.hits().concepts())
        ? new Introduction(true, List.of(words))
        : Introduction.NONE;
  }

  private Words words(Lead lead) {
    return rules.lexicon().words(text, lead.start(), lead.end());
  }
}
