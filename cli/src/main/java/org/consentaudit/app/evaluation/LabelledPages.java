package org.consentaudit.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.analysis.terms.evaluation.Baseline;
import org.consentaudit.analysis.terms.evaluation.Label;
import org.consentaudit.analysis.terms.evaluation.ReadPage;
import org.consentaudit.app.JsonLinesFile;
import org.consentaudit.archive.imports.Reject;

/**
 * Labelled pages, read.
 *
 * @param ours what our reader says of them
 * @param byLanguage the same pages by the language that they were read in, ISO 639-1
 * @param baseline what two patterns say of them
 * @param missing the labels whose text was not found
 */
public record LabelledPages(
    List<ReadPage> ours,
    SortedMap<String, List<ReadPage>> byLanguage,
    List<ReadPage> baseline,
    List<Label> missing) {

  /** Copies what it is given. */
  public LabelledPages {
    ours = List.copyOf(ours);
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    baseline = List.copyOf(baseline);
    missing = List.copyOf(missing);
  }

  /**
   * Which pages count.
   *
   * @param split only labels of this split, where one is named
   * @param language only pages that are read in this language, ISO 639-1, where one is named
   */
  public record Choice(Optional<String> split, Optional<String> language) {}

  /**
   * Reads labels, finds their texts and reads those.
   *
   * @param gold the labels
   * @param texts the texts, in the form of terms with {@code content} or {@code text}
   * @param rejects is told of lines that are no label or no text
   * @throws IOException when a file cannot be read
   */
  public static LabelledPages of(Path gold, Path texts, Choice choice, Consumer<Reject> rejects)
      throws IOException {
    List<LabelLine> labels = new ArrayList<>();
    JsonLinesFile.each(
        gold,
        node -> {
          LabelLine line = LabelLine.of(node);
          if (choice.split().map(line.split()::equals).orElse(true)) {
            labels.add(line);
          }
        },
        rejects);
    var index = new TextIndex(labels);
    JsonLinesFile.each(texts, index::offer, rejects);
    return read(labels, index, choice.language());
  }

  private static LabelledPages read(
      List<LabelLine> labels, TextIndex index, Optional<String> language) {
    List<ReadPage> ours = new ArrayList<>();
    SortedMap<String, List<ReadPage>> byLanguage = new TreeMap<>();
    List<ReadPage> baseline = new ArrayList<>();
    List<Label> missing = new ArrayList<>();
    for (LabelLine line : labels) {
      Optional<String> text = index.text(line);
      if (text.isEmpty()) {
        missing.add(line.label());
      } else {
        TermsCodes codes = TermsReader.read(text.get());
        if (language.map(codes.language()::equals).orElse(true)) {
          ReadPage page = ReadPage.of(line.label(), codes);
          ours.add(page);
          byLanguage.computeIfAbsent(codes.language(), any -> new ArrayList<>()).add(page);
          baseline.add(new ReadPage(line.label(), Baseline.read(text.get())));
        }
      }
    }
    return new LabelledPages(ours, byLanguage, baseline, missing);
  }
}
