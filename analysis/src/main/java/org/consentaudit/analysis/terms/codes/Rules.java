package org.consentaudit.analysis.terms.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.consentaudit.archive.Digest;

/** The rules of a language. */
final class Rules {

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");
  private static final Map<String, Optional<Rules>> LOADED = new ConcurrentHashMap<>();

  private final Lexicon lexicon = new Lexicon();
  private final Precision precision;
  private final Map<Axis, AxisRules> axes = new EnumMap<>(Axis.class);

  private final Concepts forbiddingHeading = new Concepts();
  private final Concepts goingOn = new Concepts();
  private final Concepts answering = new Concepts();
  private final Concepts letting = new Concepts();
  private final Concepts forbidding = new Concepts();
  private final Concepts refusal = new Concepts();
  private final Hits ban = new Hits(1);

  private Rules(String language) {
    RuleFile.read(
        "words", resource(language, "words.rules").orElseThrow(), Optional.empty(), lexicon);
    for (Axis axis : Axis.values()) {
      String content = resource(language, axis.code() + ".rules").orElseThrow();
      String name = language + "/" + axis.code();
      axes.put(axis, RuleFile.read(name, content, Optional.of(axis), lexicon).rules());
    }
    forbiddingHeading.add(lexicon.concept("forbidding-heading"));
    goingOn.add(lexicon.concept("going-on"));
    answering.add(lexicon.concept("answering"));
    letting.add(lexicon.concept("reader-may"));
    forbidding.add(lexicon.concept("forbid"));
    refusal.add(lexicon.concept("refusal"));
    var asked = new Concepts();
    axes.values().forEach(axis -> asked.addAll(axis.about()));
    lexicon.settle(asked);
    precision = Precision.read(resource(language, "precision.csv").orElse(""));
    ban.add(new int[] {lexicon.concept("ban"), lexicon.concept("forbid")}, 0, 1);
  }

  /** The rules of a language; empty when there are none. */
  static Optional<Rules> of(String language) {
    return LOADED.computeIfAbsent(
        language, l -> LANGUAGES.contains(l) ? Optional.of(new Rules(l)) : Optional.empty());
  }

  /** What all rules of all languages are told apart by. */
  static Digest digest() {
    var all = new StringBuilder();
    for (String language : LANGUAGES) {
      all.append(language).append(resource(language, "words.rules").orElseThrow());
      for (Axis axis : Axis.values()) {
        all.append(resource(language, axis.code() + ".rules").orElseThrow());
      }
      all.append(resource(language, "precision.csv").orElse(""));
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The languages that there are rules of. */
  static List<String> languages() {
    return LANGUAGES;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The rules about an axis. */
  AxisRules about(Axis axis) {
    return axes.get(axis);
  }

  /** Headings under which things stand that are forbidden. */
  Concepts forbiddingHeading() {
    return forbiddingHeading;
  }

  /** How a sentence begins that goes on from the one before. */
  Concepts goingOn() {
    return goingOn;
  }

  /** How a sentence begins that answers a question. */
  Concepts answering() {
    return answering;
  }

  /** How a sentence lets the reader, or robots, do something. */
  Concepts letting() {
    return letting;
  }

  /** How a sentence forbids. */
  Concepts forbidding() {
    return forbidding;
  }

  /** How a question is answered in the negative. */
  Concepts refusal() {
    return refusal;
  }

  /** Patterns of an axis: the first that fits a clause reads it. */
  List<Pattern> patterns(Axis axis) {
    return about(axis).patterns();
  }

  /** How often patterns were right. */
  Precision precision() {
    return precision;
  }

  /** What a heading that forbids says, as if its words were a ban. */
  Hits ban() {
    return ban;
  }

  private static Optional<String> resource(String language, String name) {
    try (InputStream in = Rules.class.getResourceAsStream(language + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("rules of " + language, e);
    }
  }
}
