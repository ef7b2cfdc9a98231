package org.consentaudit.crawler.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Says which of many expressions may match a text, by the literals that each needs: one look-up for
 * every two characters of the text, however many expressions there are.
 */
final class LiteralIndex<T> {

  private record Needle(String literal, int owner) {}

  private final List<T> all;
  private final BitSet always = new BitSet();
  private final Map<Integer, List<Needle>> byStart = new HashMap<>();

  /**
   * @param needed the literals, of two characters at least, of which one must occur; none if that
   *     is not known
   */
  LiteralIndex(List<T> all, Function<T, List<String>> needed) {
    this.all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      List<String> literals = needed.apply(all.get(i));
      if (literals.isEmpty()) {
        always.set(i);
      }
      for (String literal : literals) {
        byStart
            .computeIfAbsent(start(literal, 0), s -> new ArrayList<>())
            .add(new Needle(literal, i));
      }
    }
  }

  /** Those that may match, in their order. */
  List<T> mayOccurIn(String text) {
    var found = (BitSet) always.clone();
    for (int at = 0; at + 1 < text.length(); at++) {
      for (Needle needle : byStart.getOrDefault(start(text, at), List.of())) {
        if (text.startsWith(needle.literal, at)) {
          found.set(needle.owner);
        }
      }
    }
    return found.stream().mapToObj(all::get).toList();
  }

  private static int start(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
