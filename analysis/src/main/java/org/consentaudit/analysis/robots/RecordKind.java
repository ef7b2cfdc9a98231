package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;

/**
 * What a record of a robots.txt is, by its key: the three of RFC 9309 section 2.2 and the
 * extensions that are met in the field, which neither end nor split a group (section 2.2.4).
 */
public enum RecordKind {
  /** {@code User-agent}: whom the rules that follow address. */
  USER_AGENT("user-agent"),
  /** {@code Allow}. */
  ALLOW("allow"),
  /** {@code Disallow}. */
  DISALLOW("disallow"),
  /** {@code Crawl-delay}: seconds between two requests. */
  CRAWL_DELAY("crawl-delay"),
  /** {@code Sitemap}: the address of a site map. */
  SITEMAP("sitemap"),
  /** {@code Content-Signal}: search, ai-input, ai-train (contentsignals.org). */
  CONTENT_SIGNAL("content-signal"),
  /** {@code Content-Usage}: preferences by category (draft-ietf-aipref-attach). */
  CONTENT_USAGE("content-usage"),
  /** {@code License}: the address of an RSL document (RSL 1.0). */
  LICENSE("license"),
  /** {@code DisallowAITraining}: an expired draft. */
  DISALLOW_AI_TRAINING("disallowaitraining"),
  /** {@code Host}: the preferred name of the site (Yandex). */
  HOST("host"),
  /** {@code Clean-param}: parameters without meaning (Yandex). */
  CLEAN_PARAM("clean-param"),
  /** {@code Request-rate}. */
  REQUEST_RATE("request-rate"),
  /** {@code Visit-time}. */
  VISIT_TIME("visit-time"),
  /** {@code Noindex}. */
  NOINDEX("noindex"),
  /** Any other key. */
  UNKNOWN("");

  private static final RecordKind[][] BY_LENGTH = byLength();

  private final byte[] key;

  RecordKind(String key) {
    this.key = key.getBytes(StandardCharsets.US_ASCII);
  }

  /** The word used in files: the key in lower case, or {@code unknown}. */
  public String code() {
    return this == UNKNOWN ? "unknown" : new String(key, StandardCharsets.US_ASCII);
  }

  /** Whether it is an allow or a disallow. */
  public boolean isRule() {
    return this == ALLOW || this == DISALLOW;
  }

  /** The kind that a key names, whatever its case. */
  static RecordKind of(byte[] content, int from, int to) {
    int length = to - from;
    if (length < BY_LENGTH.length) {
      for (RecordKind kind : BY_LENGTH[length]) {
        if (isKey(kind.key, content, from)) {
          return kind;
        }
      }
    }
    return UNKNOWN;
  }

  private static boolean isKey(byte[] key, byte[] content, int from) {
    for (int i = 0; i < key.length; i++) {
      if (Octets.lower(content[from + i]) != key[i]) {
        return false;
      }
    }
    return true;
  }

  private static RecordKind[][] byLength() {
    var byLength = new RecordKind[20][0];
    for (int length = 1; length < byLength.length; length++) {
      int wanted = length;
      byLength[length] =
          java.util.stream.Stream.of(values())
              .filter(kind -> kind.key.length == wanted)
              .toArray(RecordKind[]::new);
    }
    return byLength;
  }
}
