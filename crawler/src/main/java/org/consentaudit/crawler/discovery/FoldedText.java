package org.consentaudit.crawler.discovery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings labels and addresses into the one form in which {@code link-words.tsv} is written. */
final class FoldedText {

  /** In these scripts a word is the same word without its marks; in others marks are letters. */
  private static final Pattern MARKS =
      Pattern.compile("(?<=[A-Za-z\\u0370-\\u03ff\\u0590-\\u06ff])\\p{Mn}+");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0640]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern FILE_TYPE = Pattern.compile("\\.[A-Za-z]{2,5}$");
  private static final Pattern JOINTS = Pattern.compile("[-_+.,~ ]+");

  private FoldedText() {}

  /**
   * Lower case, one form of each letter, Latin, Greek, Hebrew and Arabic letters without marks, no
   * invisible characters, single blanks.
   */
  static String of(String text) {
    if (isPlain(text)) {
      return SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = withoutMarks(UNSEEN.matcher(lower).replaceAll(""));
    return SPACE.matcher(plain).replaceAll(" ").strip();
  }

  /** The same letters without marks, and in the base letter where they have no separate mark. */
  static String withoutMarks(String text) {
    if (isPlain(text)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String joined = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    var letters = new StringBuilder(joined.length());
    for (int i = 0; i < joined.length(); i++) {
      letters.append(base(joined.charAt(i)));
    }
    return letters.toString();
  }

  /** An address as it is read: escapes decoded, folded. */
  static String ofAddress(String address) {
    return of(decoded(address));
  }

  /** The last part of an address that has a name, as words: "TermsOfUse.html" is "terms of use". */
  static String slug(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    String last = decoded(address.substring(address.lastIndexOf('/', end - 1) + 1, end));
    String name = FILE_TYPE.matcher(last).replaceFirst("");
    return of(JOINTS.matcher(HUMP.matcher(name).replaceAll(" ")).replaceAll(" "));
  }

  private static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address; // a stray percent sign: read as it stands
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String base(char letter) {
    return switch (letter) {
      case '\u2018', '\u2019', '\u02bc', '\u00b4' -> "'";
      case '\u0111', '\u0110' -> "d";
      case '\u0142' -> "l";
      case '\u0131' -> "i";
      case '\u00f8' -> "o";
      case '\u00e6' -> "ae";
      case '\u00df' -> "ss";
      case '\u0451' -> "\u0435";
      default -> String.valueOf(letter);
    };
  }
}
