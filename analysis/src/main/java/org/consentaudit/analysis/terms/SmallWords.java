package org.consentaudit.analysis.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small words of languages, from {@code languages.txt}. */
final class SmallWords {

  private static final Word UNKNOWN = new Word(new int[0], 0);

  private final List<String> languages = new ArrayList<>();
  private final Map<String, Word> words = new HashMap<>();

  private SmallWords() {}

  /** A word: the languages that have it, and how much it says for each of them. */
  static final class Word {
    private final int[] languages;
    private final double weight;

    private Word(int[] languages, double share) {
      this.languages = languages;
      this.weight = share / Math.sqrt(languages.length);
    }

    /** Places in {@link SmallWords#languages}. */
    int[] languages() {
      return languages;
    }

    double weight() {
      return weight;
    }
  }

  static SmallWords load() {
    var all = new SmallWords();
    Map<String, List<Integer>> known = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                SmallWords.class.getResourceAsStream("languages.txt"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          for (String word : line.substring(4).split(" ", -1)) {
            List<Integer> of = known.computeIfAbsent(word, w -> new ArrayList<>());
            if (!of.contains(all.languages.size())) {
              of.add(all.languages.size());
            }
          }
          all.languages.add(line.substring(0, 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("languages.txt", e);
    }
    known.forEach(
        (word, of) ->
            all.words.put(word, new Word(of.stream().mapToInt(i -> i).toArray(), share(word))));
    return all;
  }

  /** A letter alone may be the number of a clause. */
  private static double share(String word) {
    return word.length() == 1 && word.charAt(0) < 128 ? 0.4 : 1;
  }

  /** Their ISO 639-1 codes. */
  List<String> languages() {
    return languages;
  }

  Word find(String word) {
    return words.getOrDefault(word, UNKNOWN);
  }
}
