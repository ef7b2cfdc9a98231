package org.consentaudit.crawler;

import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;

/**
 * What the crawler asks about home and terms pages, which it does not read by itself. Must be safe
 * to call from several threads.
 */
@FunctionalInterface
public interface TermsLinkFinder {

  /**
   * The absolute URLs of policy pages that a page links to, best first.
   *
   * @param pageUrl the page's URL after redirects
   * @param html its bytes, at most the kept limit of them
   * @param contentType its Content-Type field; empty when it had none
   */
  List<String> find(String pageUrl, byte[] html, String contentType);

  /**
   * What a home page says of the site's policies, and whether it can be read; unless told
   * otherwise, its links alone.
   */
  default HomeReading read(String pageUrl, byte[] html, String contentType) {
    List<String> pages = find(pageUrl, html, contentType);
    return new HomeReading(pages, !pages.isEmpty(), List.of(), Optional.empty());
  }

  /**
   * Whether pages held from earlier visits are asked for where the home page links to no terms; not
   * unless told.
   */
  default boolean remembers() {
    return false;
  }

  /** The absolute URLs that the user wants captured as a host's terms; none unless told. */
  default List<String> pinned(Host host) {
    return List.of();
  }

  /**
   * Why a page is not what it was asked for as, in one word, such as {@code javascript} or {@code
   * soft_404}; empty when nothing speaks against it.
   *
   * @param kind home or terms
   */
  default Optional<String> objection(ResourceKind kind, byte[] body, String contentType) {
    return Optional.empty();
  }

  /** Whether a page that nothing links to reads as terms. */
  default boolean readsAsTerms(byte[] body, String contentType) {
    return true;
  }
}
