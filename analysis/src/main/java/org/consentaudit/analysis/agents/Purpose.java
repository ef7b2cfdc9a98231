package org.consentaudit.analysis.agents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

  static Optional<Purpose> find(String code) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.code().equalsIgnoreCase(code))
        .findFirst();
  }

  /** All words, for a complaint. */
  static String codes() {
    return Arrays.stream(values()).map(Purpose::code).collect(Collectors.joining(", "));
  }
}
