package org.consentaudit.analysis.robots;

import java.util.regex.Pattern;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Status;

/**
 * The study's finer categories. They are told from the whole file, whatever the agent: they say
 * what kind of file it is, not what one agent meets.
 *
 * @param some what {@code some} is in this file
 * @param none what {@code none} is in this file
 */
record StudyDetail(Detail some, Detail none) {

  /** White space as Python's {@code \s} knows it. */
  private static final String SPACE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern PATH = Pattern.compile("Disallow:" + SPACE + "++/");
  private static final Pattern DIRECTORY =
      Pattern.compile("Disallow:" + SPACE + "*+/(?:admin|private|confidential)");

  static StudyDetail of(String text) {
    Detail some = Detail.SOME_OTHER;
    if (disallowsQuery(text)) {
      some = Detail.SOME_PATTERN_RESTRICTIONS;
    } else if (DIRECTORY.matcher(text).find()) {
      some = Detail.SOME_DISALLOW_IMPORTANT_DIR;
    }
    Detail none = Detail.NONE;
    if (text.contains("Crawl-delay:")) {
      none = Detail.NONE_CRAWL_DELAY;
    } else if (text.contains("Sitemap") || text.contains("sitemap")) {
      none = Detail.NONE_SITEMAP;
    }
    return new StudyDetail(some, none);
  }

  /** Whether a disallowed path holds a question mark before its line ends; one pass. */
  private static boolean disallowsQuery(String text) {
    var path = PATH.matcher(text);
    int query = -1;
    int end = -1;
    while (path.find()) {
      query = query < path.end() ? indexOf(text, '?', path.end()) : query;
      end = end < path.end() ? indexOf(text, '\n', path.end()) : end;
      if (query < end) {
        return true;
      }
    }
    return false;
  }

  /** Where a character stands next, or the end of the text; the end itself is no question mark. */
  private static int indexOf(String text, char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }

  Detail of(Status status) {
    return switch (status) {
      case ALL -> Detail.ALL;
      case SOME -> some;
      default -> none;
    };
  }
}
