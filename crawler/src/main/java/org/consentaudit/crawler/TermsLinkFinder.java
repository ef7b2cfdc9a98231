package org.consentaudit.crawler;

import java.util.List;

/** Finds the links to a site's terms and other policies on a page of it. */
@FunctionalInterface
public interface TermsLinkFinder {

  /**
   * The absolute URLs of policy pages that a page links to, best first. Must be safe to call from
   * several threads.
   *
   * @param pageUrl the page's URL after redirects
   * @param html its bytes, at most the kept limit of them
   * @param contentType its Content-Type field; empty when it had none
   */
  List<String> find(String pageUrl, byte[] html, String contentType);
}
