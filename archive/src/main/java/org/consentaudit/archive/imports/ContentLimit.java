package org.consentaudit.archive.imports;

import org.consentaudit.archive.ResourceKind;

/** How many bytes of a content are kept; what is cut off is recorded in the outcome. */
public final class ContentLimit {

  /** Of a robots.txt: 1 MiB, twice what RFC 9309 section 2.5 asks a crawler to read. */
  public static final int ROBOTS = 1 << 20;

  /** Of any other page: 8 MiB. */
  public static final int PAGE = 8 << 20;

  private ContentLimit() {}

  /** The limit for a kind of resource, in bytes. */
  public static int of(ResourceKind kind) {
    return kind == ResourceKind.ROBOTS ? ROBOTS : PAGE;
  }
}
