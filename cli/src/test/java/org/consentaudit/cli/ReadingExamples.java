package org.consentaudit.cli;

import org.consentaudit.analysis.explain.StudyCause;

/** Files in the style of real ones that the two profiles read differently; their hosts are not. */
enum ReadingExamples {
  /** A group of several names. */
  HERALD(
      StudyCause.GROUPS,
      "northfield-herald.example",
      "GPTBot",
      "A regional paper shuts four crawlers out in one group, as many do. To the study's reader only"
          + " the last of them has a rule.",
      """
      User-agent: *
      Disallow: /print/

      User-agent: GPTBot
      User-agent: CCBot
      User-agent: Google-Extended
      User-agent: ClaudeBot
      Disallow: /

      Sitemap: https://northfield-herald.example/news-sitemap.xml
      """),
  /** An allow that opens nothing. */
  ALMANAC(
      StudyCause.EFFECT,
      "tidal-almanac.example",
      "ClaudeBot",
      "A publisher makes sure that the file itself may be read. That is so anyway, and the allow opens"
          + " nothing else; but any allow keeps the study's reader from saying `all`.",
      """
      User-agent: *
      Disallow: /proofs/

      User-agent: ClaudeBot
      Disallow: /
      Allow: /robots.txt$
      """),
  /** White space before the colon. */
  CHANDLERY(
      StudyCause.FORM,
      "harbour-chandlery.example",
      "CCBot",
      "A shop's software sets its colons apart. RFC 9309 allows white space on both sides of a colon;"
          + " the study's reader looks for `disallow:` and finds no rule at all.",
      """
      User-agent: *
      Disallow: /basket/

      User-agent : CCBot
      Disallow : /
      """);

  private final StudyCause cause;
  private final String host;
  private final String agent;
  private final String story;
  private final String file;

  ReadingExamples(StudyCause cause, String host, String agent, String story, String file) {
    this.cause = cause;
    this.host = host;
    this.agent = agent;
    this.story = story;
    this.file = file;
  }

  StudyCause cause() {
    return cause;
  }

  String host() {
    return host;
  }

  String agent() {
    return agent;
  }

  String story() {
    return story;
  }

  String file() {
    return file;
  }
}
