package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a file that say something. */
final class Records implements RecordScanner.Receiver {

  private final byte[] content;
  private final List<RobotsRecord> records = new ArrayList<>();

  /** From here on the records stand behind a user-agent line and are not known to be inside. */
  private int open;

  private boolean inGroup;

  /** Whether the group has a rule: the next user-agent line begins another one. */
  private boolean ruled;

  private Records(byte[] content) {
    this.content = content;
  }

  static List<RobotsRecord> of(RobotsTxt file) {
    var gathered = new Records(file.content());
    RecordScanner.scan(file.content(), gathered);
    return List.copyOf(gathered.records);
  }

  @Override
  public void record(int keyFrom, int keyTo, int from, int to, int line) {
    RecordKind kind = RecordKind.of(content, keyFrom, keyTo);
    if (kind == RecordKind.USER_AGENT && (!inGroup || ruled)) {
      inGroup = true;
      ruled = false;
      open = records.size();
    }
    records.add(new RobotsRecord(kind, text(keyFrom, keyTo), text(from, to), line, false));
    if (kind.isRule()) {
      closeIn();
    }
  }

  @Override
  public void noRecord(int from, int to, int line) {
    records.add(new RobotsRecord(RecordKind.UNKNOWN, "", text(from, to), line, false));
  }

  /** A rule: what stands between it and its group's first user-agent line is inside the group. */
  private void closeIn() {
    ruled = true;
    for (int i = open; inGroup && i < records.size(); i++) {
      RobotsRecord one = records.get(i);
      records.set(i, new RobotsRecord(one.kind(), one.key(), one.value(), one.line(), true));
    }
    open = records.size();
  }

  private String text(int from, int to) {
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }
}
