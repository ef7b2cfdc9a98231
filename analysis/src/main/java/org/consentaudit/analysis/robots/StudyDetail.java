package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Status;

/**
 * The study's finer categories. They are told from the whole file, whatever the agent: they say
 * what kind of file it is, not what one agent meets. The study tells them by two patterns, {@code
 * Disallow:\s+/.*\?} and {@code Disallow:\s*\/(admin|private|confidential)}, and three words.
 */
final class StudyDetail {

  private static final String DISALLOW = "Disallow:";
  private static final String[] DIRECTORIES = {"admin", "private", "confidential"};

  private final String text;
  private Detail some;
  private Detail none;

  private StudyDetail(String text) {
    this.text = text;
  }

  /** Of a file; all that is looked for but white space is of US-ASCII, so octets will do. */
  static StudyDetail of(byte[] content) {
    return new StudyDetail(new String(content, StandardCharsets.ISO_8859_1));
  }

  Detail of(Status status) {
    return switch (status) {
      case ALL -> Detail.ALL;
      case SOME -> some();
      default -> none();
    };
  }

  /** What {@code some} is in this file. */
  private Detail some() {
    if (some == null) {
      some = readSome();
    }
    return some;
  }

  /** What {@code none} is in this file. */
  private Detail none() {
    if (none == null) {
      none =
          text.contains("Crawl-delay:")
              ? Detail.NONE_CRAWL_DELAY
              : text.contains("Sitemap") || text.contains("sitemap")
                  ? Detail.NONE_SITEMAP
                  : Detail.NONE;
    }
    return none;
  }

  /** One pass: the next question mark and the next line end are looked up once each. */
  private Detail readSome() {
    boolean directory = false;
    int query = -1;
    int end = -1;
    for (int at = text.indexOf(DISALLOW); at >= 0; at = text.indexOf(DISALLOW, at)) {
      at += DISALLOW.length();
      int path = at;
      for (int space = space(path); space > 0; space = space(path)) {
        path += space;
      }
      if (path == text.length() || text.charAt(path) != '/') {
        continue;
      }
      path++;
      if (path - 1 > at) {
        query = query < path ? indexOf('?', path) : query;
        end = end < path ? indexOf('\n', path) : end;
        if (query < end) {
          return Detail.SOME_PATTERN_RESTRICTIONS;
        }
      }
      directory = directory || isDirectory(path);
    }
    return directory ? Detail.SOME_DISALLOW_IMPORTANT_DIR : Detail.SOME_OTHER;
  }

  /** How many octets the white space has that stands somewhere, 0 where none does. */
  private int space(int at) {
    int left = text.length() - at;
    if (left == 0) {
      return 0;
    }
    char first = text.charAt(at);
    if (first < 0x80) {
      return PythonText.isSpace(first) ? 1 : 0;
    }
    int octets = first >= 0xe0 ? 3 : 2;
    if (left < octets || first < 0xc2 || first > 0xe3) {
      return 0;
    }
    int high =
        octets == 3
            ? (first & 0x0f) << 12 | (text.charAt(at + 1) & 0x3f) << 6
            : (first & 0x1f) << 6;
    boolean wellFormed =
        (text.charAt(at + 1) & 0xc0) == 0x80 && (text.charAt(at + octets - 1) & 0xc0) == 0x80;
    char spelt = (char) (high | text.charAt(at + octets - 1) & 0x3f);
    boolean shortest = octets == 2 || spelt >= 0x800;
    return wellFormed && shortest && PythonText.isSpace(spelt) ? octets : 0;
  }

  private boolean isDirectory(int path) {
    for (String name : DIRECTORIES) {
      if (text.startsWith(name, path)) {
        return true;
      }
    }
    return false;
  }

  /** Where a character stands next, or the end of the text; the end itself is no question mark. */
  private int indexOf(char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }
}
