package org.consentaudit.analysis.explain;

import java.util.Locale;

/** Why the published study's reading of a robots.txt comes to another answer than RFC 9309. */
public enum StudyCause {
  /** A web page was served as robots.txt. */
  PAGE("it reads a web page like any robots.txt"),
  /** Line ends, white space or a byte-order mark. */
  FORM(
      "it wants the colon right behind the key, ends and trims lines in another way, and loses the first line to a byte-order mark"),
  /** A group of several user-agent lines after the first rule, crawl delay or sitemap. */
  GROUPS(
      "it gives the rules of a group to the last of several user-agent lines alone, once a rule, a"
          + " crawl delay or a sitemap stands above"),
  /** An alias, a version or an addition in a user-agent line, or a name that it has twice. */
  NAMES(
      "it knows an agent only by its whole name, without aliases, versions or additions, and gives"
          + " one that a group names twice the rules twice"),
  /** Rules with a question mark. */
  QUERIES("it leaves rules with a question mark out"),
  /** Rules judged by their spelling and not by the paths that they match. */
  EFFECT(
      "it matches no paths: it knows only \"Disallow: /\" without any Allow as closed, and counts"
          + " rules that have no effect");

  private final String words;

  StudyCause(String words) {
    this.words = words;
  }

  /** The cause as what the study does, without a full stop. */
  public String words() {
    return words;
  }

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
