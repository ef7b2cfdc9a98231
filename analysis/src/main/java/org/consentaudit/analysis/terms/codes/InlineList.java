package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list inside a sentence: "you may not (i) copy, (ii) sell or (iii) scrape"; by bullets too. */
final class InlineList {

  private static final int LONGEST_LABEL = 5;
  private static final String BULLETS = "●•▪◦■□➢✓❖►‣";
  private static final int MOST_LEADS = 4;

  /** A label in brackets, and where its item's words begin. */
  private record Label(String bare, String number, int start, int body) {}

  /** A list begun in the sentence: its last label, and what stands before its first. */
  private record Opened(String last, List<Lead> leads) {}

  private InlineList() {}

  /** Adds a sentence as one clause, or as one for what introduces its list and each item. */
  static void write(String text, int start, int end, Clause frame, List<Clause> clauses) {
    List<Label> labels = labels(text, start, end);
    if (labels.isEmpty()) {
      add(text, start, end, frame.number(), frame.leads(), frame, clauses);
      return;
    }
    add(text, start, labels.get(0).start, frame.number(), frame.leads(), frame, clauses);
    var open = new ArrayList<Opened>();
    int before = start;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      open(text, before, label, frame, open);
      int to = i + 1 < labels.size() ? labels.get(i + 1).start : end;
      List<Lead> leads = open.get(open.size() - 1).leads;
      add(text, label.body, to, label.number, leads, frame, clauses);
      before = label.body;
    }
  }

  private static void open(String text, int before, Label label, Clause frame, List<Opened> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (goesOn(open.get(i).last, label.bare)) {
        List<Lead> leads = open.get(i).leads;
        open.subList(i, open.size()).clear();
        open.add(new Opened(label.bare, leads));
        return;
      }
    }
    List<Lead> above = open.isEmpty() ? frame.leads() : open.get(open.size() - 1).leads;
    var leads = new ArrayList<Lead>(above);
    int to = trimmed(text, before, label.start);
    if (to > before) {
      leads.add(new Lead(text.substring(before, to), before, to));
    }
    while (leads.size() > MOST_LEADS) {
      leads.remove(0);
    }
    open.add(new Opened(label.bare, leads));
  }

  /** The labels that number something: each begins a list that goes on, or goes on with one. */
  private static List<Label> labels(String text, int start, int end) {
    List<Label> found = found(text, start, end);
    if (found.isEmpty()) {
      return found;
    }
    Map<String, Integer> lastPlace = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      lastPlace.put(found.get(i).bare, i);
    }
    var kept = new ArrayList<Label>();
    var open = new ArrayList<String>();
    for (int i = 0; i < found.size(); i++) {
      Label label = found.get(i);
      int place = goesOn(open, label.bare);
      if (place >= 0) {
        open.subList(place, open.size()).clear();
      } else if (!Numbers.begins(label.bare) || !continued(label.bare, i, lastPlace)) {
        continue;
      }
      open.add(label.bare);
      kept.add(label);
    }
    return kept;
  }

  private static int goesOn(List<String> open, String bare) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (goesOn(open.get(i), bare)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean goesOn(String last, String bare) {
    return Numbers.after(last, bare) || Numbers.skipsOne(last, bare);
  }

  private static boolean continued(String bare, int place, Map<String, Integer> lastPlace) {
    String second =
        bare.equals(Numbers.BULLET) ? bare : bare.equals("a") ? "b" : bare.equals("i") ? "ii" : "2";
    return lastPlace.getOrDefault(second, -1) > place;
  }

  private static List<Label> found(String text, int start, int end) {
    var found = new ArrayList<Label>();
    for (int close = start; close < end; close++) {
      if (BULLETS.indexOf(text.charAt(close)) >= 0) {
        found.add(new Label(Numbers.BULLET, "", close, close + 1));
        continue;
      }
      if (text.charAt(close) != ')') {
        continue;
      }
      int from = close;
      while (from > start && close - from < LONGEST_LABEL && isLabel(text.charAt(from - 1))) {
        from--;
      }
      boolean bracket = from > start && text.charAt(from - 1) == '(';
      int begin = bracket ? from - 1 : from;
      boolean apart = begin == start || " \t\n\u00A0:;,.".indexOf(text.charAt(begin - 1)) >= 0;
      boolean followed = close + 1 < end && Blocks.isBlank(text.charAt(close + 1));
      if (from < close && apart && (followed || bracket)) {
        String bare = Numbers.bare(text.substring(from, close));
        found.add(new Label(bare, text.substring(begin, close + 1), begin, close + 1));
      }
    }
    return found;
  }

  private static boolean isLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
