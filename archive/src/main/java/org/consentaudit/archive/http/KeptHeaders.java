package org.consentaudit.archive.http;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.archive.Header;

/** The fields of an answer, as many as the archive can hold: 64 KiB of them. */
public final class KeptHeaders {

  /** What one field may cost in the archive's form beside its characters: quotes and commas. */
  private static final int FRAME = 8;

  private static final int MOST = 65_536;

  private final List<Header> kept = new ArrayList<>();
  private int size;

  /** Takes the next field; false when no more are kept. */
  public boolean add(String name, String value) {
    size += cost(name) + cost(value) + FRAME;
    return size <= MOST && kept.add(new Header(name, value));
  }

  /** Those that were kept, in order. */
  public List<Header> all() {
    return List.copyOf(kept);
  }

  private static int cost(String text) {
    int cost = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      cost += c < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : 1;
    }
    return cost;
  }
}
