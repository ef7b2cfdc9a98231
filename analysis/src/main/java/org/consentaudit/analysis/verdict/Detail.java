package org.consentaudit.analysis.verdict;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of answer stands behind a status that is known, least strict first. The {@code some_*}
 * and {@code none_*} kinds are the study's: they are told from the whole file, whatever the agent.
 */
public enum Detail {
  /** There is no robots.txt (404, 410). */
  NO_ROBOTS(Status.NONE),
  /** No restriction, no site map. */
  NONE(Status.NONE),
  /** No restriction; a site map is named. */
  NONE_SITEMAP(Status.NONE),
  /** No restriction but a crawl delay. */
  NONE_CRAWL_DELAY(Status.NONE),
  /** Restrictions of no other kind. */
  SOME_OTHER(Status.SOME),
  /** An administrative, private or confidential directory is disallowed. */
  SOME_DISALLOW_IMPORTANT_DIR(Status.SOME),
  /** A pattern with a query is disallowed. */
  SOME_PATTERN_RESTRICTIONS(Status.SOME),
  /** Everything is disallowed but for named paths: <em>nearly closed</em>. */
  ALL_BUT(Status.SOME),
  /** Everything is disallowed: <em>closed</em>. */
  ALL(Status.ALL);

  /** Asked for every host, month and agent of a series. */
  private static final Map<String, Detail> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Detail::code, detail -> detail));

  private final Status status;

  Detail(Status status) {
    this.status = status;
  }

  /** The status that it details. */
  public Status status() {
    return status;
  }

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException when there is no such detail
   */
  static Detail ofCode(String code) {
    Detail detail = BY_CODE.get(code);
    if (detail == null) {
      throw new IllegalArgumentException("unknown detail \"" + code + "\"");
    }
    return detail;
  }
}
