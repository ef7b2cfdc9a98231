package org.consentaudit.analysis.robots;

import java.util.Arrays;

/** Gathers groups while lines go by. */
final class GroupReading implements RecordScanner.Receiver {
  private final byte[] content;
  private final Numbers agents = new Numbers();
  private final Numbers rules = new Numbers();
  private byte[] flags = new byte[64];
  private final Numbers delays = new Numbers();
  private final Numbers groups = new Numbers();
  private boolean inGroup;
  private int rulesBefore;

  GroupReading(byte[] content) {
    this.content = content;
  }

  @Override
  public void record(int keyFrom, int keyTo, int from, int to, int line) {
    RecordKind kind = RecordKind.of(content, keyFrom, keyTo);
    switch (kind) {
      case USER_AGENT -> {
        if (rules.size() > rulesBefore) {
          endGroup();
        }
        inGroup = true;
        agents.add(from, to, line);
      }
      case ALLOW, DISALLOW -> {
        if (inGroup) {
          int rule = rules.size() / RobotsTxt.NUMBERS;
          if (rule == flags.length) {
            flags = Arrays.copyOf(flags, flags.length * 2);
          }
          flags[rule] = RuleFlags.of(content, from, to, kind == RecordKind.ALLOW);
          rules.add(from, to, line);
        }
      }
      case CRAWL_DELAY -> {
        if (inGroup) {
          delays.add(from, to, line);
        }
      }
      default -> {
        // Other records (RFC 9309 section 2.2.4) neither end nor split a group.
      }
    }
  }

  void endGroup() {
    if (inGroup) {
      groups.add(
          agents.size() / RobotsTxt.NUMBERS,
          rules.size() / RobotsTxt.NUMBERS,
          delays.size() / RobotsTxt.NUMBERS);
    }
    rulesBefore = rules.size();
  }

  /** From, to and line of each user-agent line. */
  int[] agents() {
    return agents.toArray();
  }

  /** From, to and line of each rule. */
  int[] rules() {
    return rules.toArray();
  }

  /** The {@link RuleFlags} of each rule. */
  byte[] flags() {
    return Arrays.copyOf(flags, rules.size() / RobotsTxt.NUMBERS);
  }

  /** From, to and line of each crawl delay. */
  int[] delays() {
    return delays.toArray();
  }

  /** For each group where its user-agent lines, rules and delays end in their lists. */
  int[] groups() {
    return groups.toArray();
  }

  /** A growing list of triples. */
  private static final class Numbers {
    private int[] numbers = new int[48];
    private int size;

    void add(int a, int b, int c) {
      if (size + RobotsTxt.NUMBERS > numbers.length) {
        numbers = Arrays.copyOf(numbers, numbers.length * 2);
      }
      numbers[size] = a;
      numbers[size + 1] = b;
      numbers[size + 2] = c;
      size += RobotsTxt.NUMBERS;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
