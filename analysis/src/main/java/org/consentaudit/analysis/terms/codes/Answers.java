package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Joins questions and the refusals that answer them: "May I use robots? No." */
final class Answers {

  /** Characters of the longest question. */
  private static final int LONGEST_QUESTION = 300;

  /** Words of the longest refusal, up to its first stop. */
  private static final int LONGEST_REFUSAL = 4;

  /** Where a stop may end a refusal: behind "A:". */
  private static final int LABEL = 2;

  private final Rules rules;
  private final String text;
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<Clause> refused = Collections.newSetFromMap(new IdentityHashMap<>());

  private Answers(Rules rules, String text) {
    this.rules = rules;
    this.text = text;
  }

  /** The clauses of a page. */
  static Answers of(Rules rules, String text) {
    Answers answers = new Answers(rules, text);
    List<Clause> all = Clauses.of(text);
    for (int i = 0; i < all.size(); i++) {
      answers.add(all.get(i), i > 0 ? all.get(i - 1) : null);
    }
    return answers;
  }

  /** The clauses, where a question and its refusal are one. */
  List<Clause> clauses() {
    return clauses;
  }

  /** Whether a clause is a question and its refusal. */
  boolean isRefused(Clause clause) {
    return refused.contains(clause);
  }

  private void add(Clause clause, Clause before) {
    int asked = asked(clause, before);
    if (asked < 0 || !refuses(clause)) {
      clauses.add(clause);
      return;
    }
    Clause joined =
        new Clause(
            clause.heading(),
            clause.number(),
            List.of(),
            text.substring(asked, clause.end()),
            asked,
            clause.end());
    clauses.add(joined);
    refused.add(joined);
  }

  /** Where the question begins that a clause answers; negative when it answers none. */
  private int asked(Clause clause, Clause before) {
    int from = -1;
    if (before != null && asks(before.text()) && clause.start() > before.start()) {
      from = before.start();
    } else if (asks(clause.heading())
        && (before == null || !before.heading().equals(clause.heading()))) {
      from = before(clause, clause.heading());
    }
    return clause.start() - from <= LONGEST_QUESTION ? from : -1;
  }

  /** Where words last stand before a clause, looked for no further back than a question goes. */
  private int before(Clause clause, String words) {
    int earliest = Math.max(0, clause.start() - LONGEST_QUESTION);
    int last = Math.min(text.length(), clause.start() + words.length());
    int at = text.substring(earliest, last).lastIndexOf(words);
    return at < 0 ? -1 : earliest + at;
  }

  private static boolean asks(String words) {
    int end = words.length();
    while (end > 0 && "*_ ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && words.charAt(end - 1) == '?';
  }

  private boolean refuses(Clause clause) {
    int end = Math.min(clause.start() + LABEL, clause.end());
    while (end < clause.end() && ".,;:!—–-".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Hits hits = rules.lexicon().words(text.substring(clause.start(), end)).hits();
    return hits.tokens() <= LONGEST_REFUSAL && hits.beginsWith(rules.refusal());
  }
}
