package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** What is remarkable about single lines of a file. */
final class RecordForm implements RecordScanner.Receiver {

  private final byte[] content;
  private final FormFindings findings;
  private boolean inGroup;

  private RecordForm(byte[] content, FormFindings findings) {
    this.content = content;
    this.findings = findings;
  }

  static void look(byte[] content, FormFindings findings) {
    RecordScanner.scan(content, new RecordForm(content, findings));
  }

  @Override
  public void record(int keyFrom, int keyTo, int from, int to, int line) {
    RecordKind kind = RecordKind.of(content, keyFrom, keyTo);
    switch (kind) {
      case USER_AGENT -> {
        inGroup = true;
        if (from == to) {
          add(FormKind.EMPTY_TOKEN, keyFrom, to, line);
        } else if (!ProductTokens.keepsToTheGrammar(content, from, to)) {
          add(FormKind.LENIENT_TOKEN, keyFrom, to, line);
        }
      }
      case ALLOW, DISALLOW -> {
        if (!inGroup) {
          add(FormKind.RULE_BEFORE_GROUP, keyFrom, to, line);
        }
        if (from < to && content[from] != '/' && content[from] != '*') {
          add(FormKind.PATH_WITHOUT_SLASH, keyFrom, to, line);
        }
      }
      case UNKNOWN -> {
        Optional<RecordKind> meant = MeantKey.of(text(keyFrom, keyTo));
        add(
            meant.isPresent() ? FormKind.MISSPELT_FIELD : FormKind.UNKNOWN_FIELD,
            keyFrom,
            Math.max(to, keyTo + 1),
            line,
            meant);
      }
      default -> {
        // A record that is known.
      }
    }
  }

  @Override
  public void noRecord(int from, int to, int line) {
    int word = from;
    while (word < to && !RecordScanner.isBlank(content[word])) {
      word++;
    }
    RecordKind known = RecordKind.of(content, from, word);
    Optional<RecordKind> meant =
        known == RecordKind.UNKNOWN ? MeantKey.of(text(from, word)) : Optional.of(known);
    boolean record = meant.isPresent() && word < to;
    add(
        record ? FormKind.MISSING_COLON : FormKind.STRAY_TEXT,
        from,
        to,
        line,
        record ? meant : Optional.empty());
  }

  private void add(FormKind kind, int from, int to, int line) {
    add(kind, from, to, line, Optional.empty());
  }

  private void add(FormKind kind, int from, int to, int line, Optional<RecordKind> meant) {
    findings.add(new FormFinding(kind, line, text(from, to), OptionalInt.empty(), meant));
  }

  /** As much of it as is ever shown. */
  private String text(int from, int to) {
    int end = Math.min(to, from + 4 * FormFinding.LONGEST + 4);
    return new String(content, from, end - from, StandardCharsets.UTF_8);
  }
}
