package org.consentaudit.crawler.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which links to policy pages are known: the file {@code link-words.tsv}, read. */
final class LinkWords {

  /** Where in a link a word stands. */
  enum Place {
    LABEL,
    PATH
  }

  /**
   * A word that was found.
   *
   * @param kind what it speaks for; empty when it speaks against any policy page
   * @param weight how strongly, 0 to 1
   * @param found the words as they stand there
   */
  record Word(Optional<LinkKind> kind, double weight, String found) {}

  private record Entry(Place place, Optional<LinkKind> kind, double weight, Pattern pattern) {}

  private static final String FILE = "link-words.tsv";
  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=[a-z])\\p{Mn}+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final LinkWords READ = read();

  private final List<Entry> entries;

  private LinkWords(List<Entry> entries) {
    this.entries = entries;
  }

  static LinkWords standard() {
    return READ;
  }

  /** All that speak, strongest first. */
  List<Word> in(Place place, String text) {
    List<Word> words = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.place != place) {
        continue;
      }
      Matcher matcher = entry.pattern.matcher(text);
      if (matcher.find()) {
        words.add(new Word(entry.kind, entry.weight, matcher.group()));
      }
    }
    words.sort(Comparator.comparingDouble(Word::weight).reversed());
    return words;
  }

  /** Lower case, one form of each letter, no accents on Latin letters, single blanks. */
  static String folded(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String plain = LATIN_MARKS.matcher(apart).replaceAll("");
    String joined = Normalizer.normalize(plain, Normalizer.Form.NFC);
    return SPACE.matcher(joined.replace('\u2019', '\'')).replaceAll(" ").strip();
  }

  private static LinkWords read() {
    try (InputStream in = LinkWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new LinkWords(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(LinkWords::entry)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Entry entry(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) {
      throw new IllegalStateException(FILE + ": four fields needed: " + line);
    }
    Optional<LinkKind> kind =
        fields[1].equals("none") ? Optional.empty() : Optional.of(LinkKind.of(fields[1]));
    Place place = Place.valueOf(fields[0].toUpperCase(Locale.ROOT));
    return new Entry(place, kind, Double.parseDouble(fields[2]), Pattern.compile(fields[3]));
  }
}
