package org.consentaudit.crawler.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * @param found the words as they stand there, whole
   */
  record Word(Optional<LinkKind> kind, double weight, String found) {
    boolean isOf(LinkKind other) {
      return kind.filter(other::equals).isPresent();
    }
  }

  /** A line of the file. */
  record Entry(Place place, Optional<LinkKind> kind, double weight, Pattern pattern) {}

  private static final String FILE = "link-words.tsv";
  private static final LinkWords READ = read();

  private final List<Entry> entries;
  private final Map<Place, LiteralIndex<Entry>> index = new EnumMap<>(Place.class);

  private LinkWords(List<Entry> entries) {
    this.entries = entries;
    for (Place place : Place.values()) {
      var placed = entries.stream().filter(entry -> entry.place == place).toList();
      index.put(place, new LiteralIndex<>(placed, e -> Literals.of(e.pattern.pattern())));
    }
  }

  static LinkWords standard() {
    return READ;
  }

  List<Entry> entries() {
    return entries;
  }

  /** All that speak, strongest first. */
  List<Word> in(Place place, String text) {
    List<Word> words = new ArrayList<>();
    for (Entry entry : index.get(place).mayOccurIn(text)) {
      Matcher matcher = entry.pattern.matcher(text);
      if (matcher.find()) {
        words.add(new Word(entry.kind, entry.weight, whole(text, matcher)));
      }
    }
    words.sort(Comparator.comparingDouble(Word::weight).reversed());
    return words;
  }

  /** What was found, with the rest of the words that it began or ended within. */
  private static String whole(String text, Matcher matcher) {
    int from = matcher.start();
    int to = matcher.end();
    while (from > 0 && bothLetters(text, from)) {
      from--;
    }
    while (to > from && to < text.length() && bothLetters(text, to)) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean bothLetters(String text, int at) {
    return inWord(text.charAt(at - 1)) && inWord(text.charAt(at));
  }

  /** Letters of scripts that put blanks between words. */
  private static boolean inWord(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c) && c < '\u3040';
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
    String pattern = FoldedText.withoutMarks(fields[3]);
    return new Entry(place, kind, Double.parseDouble(fields[2]), Pattern.compile(pattern));
  }
}
