package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a rule file. Blocks begin at the margin, their lines are indented:
 *
 * <pre>
 * words robot
 *   robot*, (web|) crawler*
 * about
 *   robot
 * pattern robots-forbidden prohibited
 *   when forbid &gt; robot
 *   unless harvest &gt; email
 *   yes You may not use any robot here.
 *   no Our robots visit other sites.
 * </pre>
 */
final class RuleFile {

  private final String name;
  private final Optional<Axis> axis;
  private final Lexicon lexicon;
  private final List<Pattern> patterns = new ArrayList<>();
  private final Concepts about = new Concepts();
  private final Concepts masks = new Concepts();

  private String head = "";
  private final List<String> body = new ArrayList<>();

  private RuleFile(String name, Optional<Axis> axis, Lexicon lexicon) {
    this.name = name;
    this.axis = axis;
    this.lexicon = lexicon;
  }

  /**
   * Reads a file; its words go into the lexicon.
   *
   * @param axis empty for a file of words alone
   * @throws IllegalArgumentException when a block cannot be understood; the message says which
   */
  static RuleFile read(String name, String content, Optional<Axis> axis, Lexicon lexicon) {
    RuleFile file = new RuleFile(name, axis, lexicon);
    for (String line : content.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        file.body.add(line.strip());
      } else {
        file.close();
        file.head = line.strip();
      }
    }
    file.close();
    return file;
  }

  /** What it says about its axis. */
  AxisRules rules() {
    return new AxisRules(patterns, about, masks);
  }

  private void close() {
    if (head.isEmpty()) {
      return;
    }
    try {
      String[] words = head.split("\\s+");
      switch (words[0]) {
        case "words" -> lexicon.declare(words[1], false, phrases());
        case "mask" -> mask(words[1]);
        case "about" -> phrases().forEach(name -> about.add(lexicon.concept(name)));
        case "pattern" -> patterns.add(pattern(words));
        default -> throw new IllegalArgumentException("neither words, mask, about nor pattern");
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(name + ": " + head + ": " + e.getMessage(), e);
    }
    body.clear();
  }

  /** A mask of the words that all axes share hides for all, one of an axis for that axis alone. */
  private void mask(String name) {
    int number = lexicon.declare(name, axis.isEmpty(), phrases());
    if (axis.isPresent()) {
      masks.add(number);
    }
  }

  private List<String> phrases() {
    return Arrays.stream(String.join(",", body).split(","))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }

  private Pattern pattern(String[] words) {
    Axis about = axis.orElseThrow(() -> new IllegalArgumentException("a pattern of no axis"));
    boolean nothing = words[2].equals("nothing");
    Optional<Value> value = nothing ? Optional.empty() : Optional.of(Value.of(words[2]));
    if (value.isPresent() && !about.allows(value.get())) {
      throw new IllegalArgumentException(about.code() + " cannot be " + words[2]);
    }
    List<String> flags = List.of(words).subList(3, words.length);
    return new Pattern(
        about.code() + "." + words[1],
        about,
        value,
        flags.contains("lifts"),
        flags.contains("lifts-page"),
        flags.contains("lifts-lead"),
        flags.contains("only-lifts"),
        flags.contains("yields"),
        flags.contains("stands"),
        flags.contains("grants"),
        flags.contains("inside"),
        choices("when"),
        choices("unless"),
        lines("yes"),
        lines("no"));
  }

  private List<String> lines(String key) {
    return body.stream()
        .filter(line -> line.startsWith(key + " "))
        .map(line -> line.substring(key.length()).strip())
        .toList();
  }

  private List<Choice> choices(String key) {
    return lines(key).stream().map(this::choice).toList();
  }

  private Choice choice(String written) {
    return new Choice(
        Arrays.stream(written.split("&")).map(part -> Chain.of(part, lexicon)).toList());
  }
}
