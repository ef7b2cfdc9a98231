package org.consentaudit.crawler.fetch;

import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.MessageHeaders;
import org.consentaudit.archive.Header;

/** The fields of an answer, as many as the archive can hold. */
final class Fields {

  /** What one field may cost in the archive's form beside its characters: quotes and commas. */
  private static final int FRAME = 8;

  private static final int MOST = 65_536;

  private Fields() {}

  static List<Header> of(MessageHeaders message) {
    var fields = new ArrayList<Header>();
    int size = 0;
    for (var header : message.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      size += cost(header.getName()) + cost(value) + FRAME;
      if (size > MOST) {
        break;
      }
      fields.add(new Header(header.getName(), value));
    }
    return fields;
  }

  private static int cost(String text) {
    return text.chars().map(c -> c < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : 1).sum();
  }
}
