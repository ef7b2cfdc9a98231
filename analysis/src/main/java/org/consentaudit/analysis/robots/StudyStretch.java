package org.consentaudit.analysis.robots;

import java.util.List;
import java.util.OptionalInt;
import org.consentaudit.analysis.verdict.Status;

/**
 * The rules between two changes of the study's list of current agents, held once, whoever gets
 * them. Of the rules only what the study's judgement asks for is kept: how many there are, which
 * stand first, and a fingerprint of their order, so that stretches can be joined in one step
 * however long they are. Rules with a question mark do not count.
 */
final class StudyStretch {

  /** An odd number without a pattern: fingerprints of 64 bits take the place of lists of texts. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final int NONE = 0;

  private final Values allows = new Values();
  private final Values disallows = new Values();
  private int firstDisallow = NONE;
  private int firstRoot = NONE;
  private int empties;
  private StudyEntry.Judgement judgement;

  /** A list of texts, as much of it as is asked for. */
  private static final class Values {
    long count;
    long fingerprint;
    long power = 1;

    void add(long hash) {
      count++;
      fingerprint = fingerprint * FACTOR + hash;
      power *= FACTOR;
    }

    void add(Values other) {
      count += other.count;
      fingerprint = fingerprint * other.power + other.fingerprint;
      power *= other.power;
    }

    boolean isSame(Values other) {
      return count == other.count && fingerprint == other.fingerprint;
    }
  }

  void allow(char[] text, int from, int to) {
    if (!hasQuery(text, from, to)) {
      allows.add(hash(text, from, to));
    }
  }

  void disallow(char[] text, int from, int to, int line) {
    if (hasQuery(text, from, to)) {
      return;
    }
    disallows.add(hash(text, from, to));
    firstDisallow = firstDisallow == NONE ? line : firstDisallow;
    if (from == to) {
      empties++;
    } else if (to - from == 1 && text[from] == '/' && firstRoot == NONE) {
      firstRoot = line;
    }
  }

  /** The judgement on a name that has these rules alone; asked for when the file is read. */
  StudyEntry.Judgement judgement() {
    if (judgement == null) {
      judgement = judge(List.of(this));
    }
    return judgement;
  }

  /** The judgement on a name that has the rules of several, in this order. */
  static StudyEntry.Judgement judge(List<StudyStretch> stretches) {
    var all = new StudyStretch();
    stretches.forEach(all::join);
    boolean oneEmpty = all.disallows.count == 1 && all.empties == 1;
    if (all.disallows.count == 0 || oneEmpty || all.disallows.isSame(all.allows)) {
      return new StudyEntry.Judgement(Status.NONE, OptionalInt.empty());
    }
    return all.firstRoot != NONE && all.allows.count == 0
        ? new StudyEntry.Judgement(Status.ALL, OptionalInt.of(all.firstRoot))
        : new StudyEntry.Judgement(Status.SOME, OptionalInt.of(all.firstDisallow));
  }

  private void join(StudyStretch next) {
    allows.add(next.allows);
    disallows.add(next.disallows);
    firstDisallow = firstDisallow == NONE ? next.firstDisallow : firstDisallow;
    firstRoot = firstRoot == NONE ? next.firstRoot : firstRoot;
    empties += next.empties;
  }

  private static boolean hasQuery(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '?') {
        return true;
      }
    }
    return false;
  }

  private static long hash(char[] text, int from, int to) {
    long hash = to - from + 1;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * FACTOR;
    }
    return hash ^ hash >>> 29;
  }
}
