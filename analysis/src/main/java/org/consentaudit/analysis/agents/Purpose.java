package org.consentaudit.analysis.agents;

import java.util.Locale;

/** What an operator says an agent collects for. */
public enum Purpose {
  /** Data for training models. */
  TRAINING,
  /** Pages fetched because a person asked an assistant. */
  RETRIEVAL,
  /** An index for search. */
  SEARCH,
  /** Keeping the web. */
  ARCHIVE,
  /** Acting for a person in a browser. */
  AGENT,
  /** Data for sale or for whoever runs it. */
  SCRAPER,
  /** Search-engine optimisation. */
  SEO,
  /** Previews of links. */
  PREVIEW,
  /** Checking advertisements. */
  ADS,
  /** The operator does not say. */
  UNDOCUMENTED;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Purpose ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
