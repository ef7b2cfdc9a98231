package org.consentaudit.archive.imports.git;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.ResourceKind;

/**
 * How a repository of scraped files is to be read.
 *
 * @param path how it names its files
 * @param kind what they are
 * @param url the address that they were fetched from, with {@code {host}} in it
 * @param branch the branch, tag or commit to begin at
 * @param history whether files of older commits are taken too, where paths are dated
 * @param firstParent whether to keep to the main line, as merges see it
 * @param time which of a commit's dates says when its files were captured, where paths are not
 *     dated
 */
public record ScrapeOptions(
    PathTemplate path,
    ResourceKind kind,
    String url,
    String branch,
    boolean history,
    boolean firstParent,
    CommitTime time) {

  private static final String HOST = "{host}";

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException when the address is none
   */
  public ScrapeOptions {
    Objects.requireNonNull(path);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(branch);
    Objects.requireNonNull(time);
    if (!url.contains(HOST) || !(url.startsWith("http://") || url.startsWith("https://"))) {
      throw new IllegalArgumentException(
          "\"" + url + "\" is no address with {host} in it, such as https://{host}/ai.txt");
    }
  }

  /** The address of the kind's file that needs no telling; empty where it could be anywhere. */
  public static Optional<String> customaryUrl(ResourceKind kind) {
    return switch (kind) {
      case ROBOTS -> Optional.of("https://{host}/robots.txt");
      case HOME -> Optional.of("https://{host}/");
      case TERMS, SIGNAL -> Optional.empty();
    };
  }

  String url(String host) {
    return url.replace(HOST, host);
  }
}
