package org.consentaudit.crawler.backfill;

import java.util.List;
import java.util.Locale;

/**
 * Which captures of an address are asked for. Each is a question of its own, so that a redirect or
 * a failure that happens to come first in a month does not hide the answer behind it.
 */
enum Taken {
  /** HTTP 200, first of each period: as the study's snapshots. */
  ANSWERS(List.of("statuscode:200")),
  /** The last HTTP 200 alone. */
  NEWEST(List.of("statuscode:200")),
  /** Those that say only that the content was the same as before. */
  REVISITS(List.of("mimetype:warc/revisit")),
  /** Everything else: 404, redirects, failures. */
  OTHERS(List.of("!statuscode:200", "!mimetype:warc/revisit"));

  private final List<String> filters;

  Taken(List<String> filters) {
    this.filters = List.copyOf(filters);
  }

  /** Filters of the index server. */
  List<String> filters() {
    return filters;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Taken ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
