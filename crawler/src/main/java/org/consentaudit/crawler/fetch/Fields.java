package org.consentaudit.crawler.fetch;

import java.util.List;
import org.apache.hc.core5.http.MessageHeaders;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.KeptHeaders;

/** The fields of an answer, as many as the archive can hold. */
final class Fields {

  private Fields() {}

  static List<Header> of(MessageHeaders message) {
    var fields = new KeptHeaders();
    for (var header : message.getHeaders()) {
      if (!fields.add(header.getName(), header.getValue() == null ? "" : header.getValue())) {
        break;
      }
    }
    return fields.all();
  }
}
