package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds those of many choices that a clause may be of. Each is looked at only where a concept
 * stands that it needs and that few others need. What they need stands in one row of numbers:
 * looking at hundreds of choices, each an object of its own, takes longer than the looking.
 */
final class ChoiceIndex {

  /** How many links of all choices a concept is in. */
  private final int[] uses = new int[Concepts.CAPACITY];

  private final Concepts keys = new Concepts();

  /** Places of the choices that are found by a concept; null where none are. */
  private final IntList[] found = new IntList[Concepts.CAPACITY];

  /**
   * For each choice the groups of concepts of each of which one has to be there, the deciding one
   * first: the number of its concepts, and then these.
   */
  private final IntList needs = new IntList();

  /** Where in the needs those of each choice begin, and where the last end. */
  private final IntList begins = new IntList();

  /** The index of choices, each of which is known by its place. */
  ChoiceIndex(List<Choice> choices) {
    choices.forEach(choice -> choice.links().forEach(this::count));
    for (int place = 0; place < choices.size(); place++) {
      add(choices.get(place), place);
    }
    begins.add(needs.size());
  }

  private void count(Concepts link) {
    for (int i = 0; i < link.size(); i++) {
      uses[link.get(i)]++;
    }
  }

  private void add(Choice choice, int place) {
    List<Concepts> links = new ArrayList<>(choice.links());
    links.sort(Comparator.comparingInt(this::uses));
    begins.add(needs.size());
    need(choice.deciding());
    links.forEach(this::need);
    Concepts rarest = links.get(0);
    keys.addAll(rarest);
    for (int i = 0; i < rarest.size(); i++) {
      int concept = rarest.get(i);
      if (found[concept] == null) {
        found[concept] = new IntList();
      }
      found[concept].add(place);
    }
  }

  private void need(Concepts link) {
    needs.add(link.size());
    for (int i = 0; i < link.size(); i++) {
      needs.add(link.get(i));
    }
  }

  private int uses(Concepts link) {
    int all = 0;
    for (int i = 0; i < link.size(); i++) {
      all += uses[link.get(i)];
    }
    return all;
  }

  /**
   * Places of the choices that are possible.
   *
   * @param own what a clause itself names
   * @param there the same and what introduces the clause
   */
  BitSet possible(Named own, Named there) {
    var possible = new BitSet(begins.size());
    for (int key = keys.nextIn(there, 0); key >= 0; key = keys.nextIn(there, key + 1)) {
      IntList some = found[key];
      for (int i = 0; i < some.size(); i++) {
        int place = some.get(i);
        if (isPossible(place, own, there)) {
          possible.set(place);
        }
      }
    }
    return possible;
  }

  private boolean isPossible(int place, Named own, Named there) {
    int end = begins.get(place + 1);
    Named in = own;
    for (int at = begins.get(place); at < end; at += 1 + needs.get(at)) {
      if (!anyIn(in, at + 1, needs.get(at))) {
        return false;
      }
      in = there;
    }
    return true;
  }

  private boolean anyIn(Named named, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (named.has(needs.get(i))) {
        return true;
      }
    }
    return false;
  }
}
