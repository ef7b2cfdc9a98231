package org.consentaudit.analysis.timeline;

import org.consentaudit.archive.Source;

/**
 * Whose capture of a resource rules a day on which several sources made one that can be read alike,
 * the foremost first (docs/decisions/0050-preferred-source.md).
 */
public enum SourceRank {
  /** Our own crawler: asked as an agent asks, by a name and from a place that are known. */
  OWN_CRAWL("crawl"),
  /** Common Crawl: one crawler of a corpus builder, its answers kept as they came. */
  COMMON_CRAWL("commoncrawl"),
  /** The Wayback Machine: the captures of many crawlers and people, each with a name of its own. */
  WAYBACK("wayback"),
  /** Any other archive. */
  OTHER_ARCHIVE(""),
  /** A data set given as a file: who asked, and how, is what it says itself. */
  FILE("file");

  private final String word;

  SourceRank(String word) {
    this.word = word;
  }

  /** The rank of a source, by its name up to the first colon. */
  public static SourceRank of(Source source) {
    String word = source.name().split(":", 2)[0];
    for (SourceRank rank : values()) {
      if (rank.word.equals(word)) {
        return rank;
      }
    }
    return OTHER_ARCHIVE;
  }
}
