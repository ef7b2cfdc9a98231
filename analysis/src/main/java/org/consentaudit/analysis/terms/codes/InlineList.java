package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/** A list inside a sentence: "you may not (i) copy, (ii) sell or (iii) scrape"; by bullets too. */
final class InlineList {

  private static final int MOST_LEADS = 4;

  /** A list begun in the sentence: its last label, and what stands before its first. */
  private record Opened(String last, List<Lead> leads) {}

  private InlineList() {}

  /** Adds a sentence as one clause, or as one for what introduces its list and each item. */
  static void write(String text, int start, int end, Clause frame, List<Clause> clauses) {
    List<InlineLabel> labels = InlineLabel.of(text, start, end);
    if (labels.isEmpty()) {
      add(text, start, end, frame.number(), frame.leads(), frame, clauses);
      return;
    }
    add(text, start, labels.get(0).start(), frame.number(), frame.leads(), frame, clauses);
    var open = new ArrayList<Opened>();
    int before = start;
    for (int i = 0; i < labels.size(); i++) {
      InlineLabel label = labels.get(i);
      open(text, before, label, frame, open);
      int to = i + 1 < labels.size() ? labels.get(i + 1).start() : end;
      List<Lead> leads = open.get(open.size() - 1).leads;
      add(text, label.body(), to, label.number(), leads, frame, clauses);
      before = label.body();
    }
  }

  private static void open(
      String text, int before, InlineLabel label, Clause frame, List<Opened> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (label.goesOnFrom(open.get(i).last)) {
        List<Lead> leads = open.get(i).leads;
        open.subList(i, open.size()).clear();
        open.add(new Opened(label.bare(), leads));
        return;
      }
    }
    List<Lead> above = open.isEmpty() ? frame.leads() : open.get(open.size() - 1).leads;
    var leads = new ArrayList<Lead>(above);
    int to = trimmed(text, before, label.start());
    if (to > before) {
      leads.add(new Lead(text.substring(before, to), before, to));
    }
    while (leads.size() > MOST_LEADS) {
      leads.remove(0);
    }
    open.add(new Opened(label.bare(), leads));
  }

  private static void add(
      String text,
      int start,
      int end,
      String number,
      List<Lead> leads,
      Clause frame,
      List<Clause> clauses) {
    int left = start;
    while (left < end && Blocks.isBlank(text.charAt(left))) {
      left++;
    }
    int right = trimmed(text, left, end);
    if (right > left) {
      clauses.add(
          new Clause(frame.heading(), number, leads, text.substring(left, right), left, right));
    }
  }

  private static int trimmed(String text, int start, int end) {
    int right = end;
    while (right > start && Blocks.isBlank(text.charAt(right - 1))) {
      right--;
    }
    return right;
  }
}
