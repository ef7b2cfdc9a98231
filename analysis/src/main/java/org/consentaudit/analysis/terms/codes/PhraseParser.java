package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lays a phrase as rule files write it into the graph of phrases: {@code (prior|written|) consent}
 * is three, {@code robot*} any word that begins so, {@code _} any word.
 */
final class PhraseParser {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'*_]+");

  private final String phrase;
  private final WordTrie words;
  private int at;

  private PhraseParser(String phrase, WordTrie words) {
    this.phrase = phrase.replace('’', '\'');
    this.words = words;
  }

  /**
   * Adds a phrase.
   *
   * @throws IllegalArgumentException when brackets do not match, or nothing may be said at all
   */
  static void add(String phrase, int concept, PhraseNode root, WordTrie words) {
    PhraseParser parser = new PhraseParser(phrase, words);
    Set<PhraseNode> ends = parser.sequence(Set.of(root));
    if (parser.at < parser.phrase.length() || ends.contains(root)) {
      throw new IllegalArgumentException("no phrase: " + phrase);
    }
    ends.forEach(end -> end.name(concept));
  }

  private Set<PhraseNode> sequence(Set<PhraseNode> from) {
    Set<PhraseNode> ends = from;
    while (at < phrase.length() && "|)".indexOf(phrase.charAt(at)) < 0) {
      ends = phrase.charAt(at) == '(' ? choice(ends) : words(ends);
    }
    return ends;
  }

  private Set<PhraseNode> choice(Set<PhraseNode> from) {
    var ends = new LinkedHashSet<PhraseNode>();
    do {
      at++;
      ends.addAll(sequence(from));
    } while (at < phrase.length() && phrase.charAt(at) == '|');
    if (at == phrase.length()) {
      throw new IllegalArgumentException("brackets of " + phrase);
    }
    at++;
    return ends;
  }

  private Set<PhraseNode> words(Set<PhraseNode> from) {
    int start = at;
    while (at < phrase.length() && "(|)".indexOf(phrase.charAt(at)) < 0) {
      at++;
    }
    Set<PhraseNode> ends = from;
    for (String word : split(phrase.substring(start, at))) {
      PhraseNode next = new PhraseNode();
      int number = word.equals("_") ? PhraseNode.ANY : words.add(word);
      ends.forEach(end -> end.add(number, next));
      ends = Set.of(next);
    }
    return ends;
  }

  private static List<String> split(String text) {
    var all = new ArrayList<String>();
    for (String one : BETWEEN_WORDS.split(text)) {
      String word = one.endsWith("'") ? one.substring(0, one.length() - 1) : one;
      if (!word.isEmpty()) {
        all.add(word);
      }
    }
    return all;
  }
}
