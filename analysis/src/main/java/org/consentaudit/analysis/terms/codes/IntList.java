package org.consentaudit.analysis.terms.codes;

import java.util.Arrays;

/** Numbers in a row, without boxes. */
final class IntList {
  private static final int SMALL = 8;

  private int[] items;
  private int size;

  IntList() {
    this(SMALL);
  }

  /**
   * An empty list.
   *
   * @param capacity how many numbers it takes without growing, at least 1
   */
  IntList(int capacity) {
    items = new int[capacity];
  }

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  int get(int place) {
    return items[place];
  }

  int size() {
    return size;
  }
}
