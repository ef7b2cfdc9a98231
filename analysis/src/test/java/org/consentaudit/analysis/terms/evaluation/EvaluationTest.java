package org.consentaudit.analysis.terms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.junit.jupiter.api.Test;

/** The figures on examples small enough to be counted by hand. */
class EvaluationTest {

  private static final String QUOTE = "You may not use robots to collect content from this site.";

  private static ReadPage page(Axis axis, Value gold, Value ours) {
    return page(axis, gold, ours, 0.9, List.of(), List.of());
  }

  private static ReadPage page(
      Axis axis,
      Value gold,
      Value ours,
      double confidence,
      List<String> sentences,
      List<String> quotations) {
    var label = new Label("A", "Terms", "2026-01-01", Map.of(axis, gold), Map.of(axis, quotations));
    return new ReadPage(label, Map.of(axis, new Answer(ours, confidence, sentences)));
  }

  private static List<ReadPage> scraping(Value... goldAndOurs) {
    List<ReadPage> pages = new ArrayList<>();
    for (int i = 0; i < goldAndOurs.length; i += 2) {
      pages.add(page(Axis.SCRAPING, goldAndOurs[i], goldAndOurs[i + 1]));
    }
    return pages;
  }

  private static double value(List<ReadPage> pages, Axis axis, Figure figure) {
    return Evaluation.of(pages).axis(axis).orElseThrow().figure(figure).orElseThrow().value();
  }

  /**
   * Labels P P C S S, answers P C S S P. Right: 1 and 4, so 2/5. Restricted: labels 3, answers 3,
   * both 2. Prohibited: labels 2, answers 2, both 1. F1 of prohibited 1/2, conditional 0, silent
   * 1/2.
   */
  @Test
  void figuresAreThoseCountedByHand() {
    List<ReadPage> pages =
        scraping(
            Value.PROHIBITED, Value.PROHIBITED,
            Value.PROHIBITED, Value.CONDITIONAL,
            Value.CONDITIONAL, Value.SILENT,
            Value.SILENT, Value.SILENT,
            Value.SILENT, Value.PROHIBITED);
    assertThat(value(pages, Axis.SCRAPING, Figure.ACCURACY)).isCloseTo(2 / 5.0, within(1e-12));
    assertThat(value(pages, Axis.SCRAPING, Figure.RESTRICTED_PRECISION))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(value(pages, Axis.SCRAPING, Figure.RESTRICTED_RECALL))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(value(pages, Axis.SCRAPING, Figure.RESTRICTED_F1)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(value(pages, Axis.SCRAPING, Figure.PROHIBITED_PRECISION)).isEqualTo(0.5);
    assertThat(value(pages, Axis.SCRAPING, Figure.PROHIBITED_RECALL)).isEqualTo(0.5);
    assertThat(value(pages, Axis.SCRAPING, Figure.PROHIBITED_F1)).isEqualTo(0.5);
    assertThat(value(pages, Axis.SCRAPING, Figure.MACRO_F1)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void unsureIsWrongAndNoRestriction() {
    List<ReadPage> pages =
        scraping(
            Value.PROHIBITED, Value.UNSURE,
            Value.PROHIBITED, Value.PROHIBITED,
            Value.SILENT, Value.UNSURE);
    assertThat(value(pages, Axis.SCRAPING, Figure.ACCURACY)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(value(pages, Axis.SCRAPING, Figure.RESTRICTED_PRECISION)).isEqualTo(1);
    assertThat(value(pages, Axis.SCRAPING, Figure.RESTRICTED_RECALL)).isEqualTo(0.5);
    // Prohibited 2 of 3, silent 0; unsure is no label's value.
    assertThat(value(pages, Axis.SCRAPING, Figure.MACRO_F1)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(Evaluation.of(pages).calibration()).extracting(Calibration::answers).containsOnly(1);
  }

  @Test
  void withoutAPositiveThereIsNothingToTell() {
    AxisScore score =
        Evaluation.of(scraping(Value.SILENT, Value.SILENT, Value.SILENT, Value.UNSURE))
            .axis(Axis.SCRAPING)
            .orElseThrow();
    assertThat(score.figure(Figure.RESTRICTED_F1)).isEmpty();
    assertThat(score.figure(Figure.PROHIBITED_RECALL)).isEmpty();
    assertThat(score.figure(Figure.EVIDENCE_OVERLAP)).isEmpty();
    assertThat(score.figure(Figure.ACCURACY)).isPresent();
  }

  @Test
  void aMissedPositiveIsNoughtAndNotNothing() {
    List<ReadPage> pages = scraping(Value.PROHIBITED, Value.SILENT);
    AxisScore score = Evaluation.of(pages).axis(Axis.SCRAPING).orElseThrow();
    assertThat(score.figure(Figure.RESTRICTED_PRECISION)).isEmpty();
    assertThat(score.figure(Figure.RESTRICTED_RECALL).orElseThrow().value()).isZero();
    assertThat(score.figure(Figure.RESTRICTED_F1).orElseThrow().value()).isZero();
  }

  @Test
  void disputedAxesDoNotCount() {
    var label = new Label("A", "Terms", "", Map.of(Axis.AI, Value.SILENT), Map.of());
    Map<Axis, Answer> answers =
        Map.of(
            Axis.SCRAPING, new Answer(Value.PROHIBITED, 1, List.of()),
            Axis.AI, new Answer(Value.SILENT, 1, List.of()));
    Evaluation evaluation = Evaluation.of(List.of(new ReadPage(label, answers)));
    assertThat(evaluation.axes()).extracting(AxisScore::axis).containsExactly(Axis.AI);
    assertThat(Evaluation.wrong(new ReadPage(label, answers))).isEmpty();
    assertThat(Evaluation.of(List.of()).axes()).isEmpty();
  }

  @Test
  void openAndSilentCountAsOne() {
    List<ReadPage> pages =
        List.of(
            page(Axis.LICENCE, Value.OPEN, Value.SILENT),
            page(Axis.LICENCE, Value.SILENT, Value.OPEN),
            page(Axis.LICENCE, Value.NON_COMMERCIAL, Value.CONDITIONAL));
    assertThat(value(pages, Axis.LICENCE, Figure.ACCURACY)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(value(pages, Axis.LICENCE, Figure.MACRO_F1)).isEqualTo(0.5);
    assertThat(value(pages, Axis.LICENCE, Figure.RESTRICTED_F1)).isEqualTo(1);
    assertThat(Evaluation.wrong(pages.get(0))).isEmpty();
    assertThat(Evaluation.wrong(pages.get(2))).containsExactly(Axis.LICENCE);
  }

  @Test
  void confusionNamesEveryPairOfValuesThatOccur() {
    List<ReadPage> pages =
        scraping(
            Value.PROHIBITED, Value.PROHIBITED,
            Value.PROHIBITED, Value.UNSURE,
            Value.SILENT, Value.PROHIBITED);
    assertThat(Evaluation.of(pages).axis(Axis.SCRAPING).orElseThrow().confusion())
        .containsExactly(
            new Confusion(Value.PROHIBITED, Value.PROHIBITED, 1),
            new Confusion(Value.PROHIBITED, Value.SILENT, 0),
            new Confusion(Value.PROHIBITED, Value.UNSURE, 1),
            new Confusion(Value.SILENT, Value.PROHIBITED, 1),
            new Confusion(Value.SILENT, Value.SILENT, 0),
            new Confusion(Value.SILENT, Value.UNSURE, 0));
  }

  @Test
  void overlapCountsOnlyRightAnswersWhoseLabelQuotes() {
    List<ReadPage> pages =
        List.of(
            page(
                Axis.SCRAPING,
                Value.PROHIBITED,
                Value.PROHIBITED,
                1,
                List.of(QUOTE),
                List.of(QUOTE)),
            page(
                Axis.SCRAPING,
                Value.PROHIBITED,
                Value.PROHIBITED,
                1,
                List.of("No."),
                List.of(QUOTE)),
            page(Axis.SCRAPING, Value.PROHIBITED, Value.CONDITIONAL, 1, List.of(), List.of(QUOTE)),
            page(Axis.SCRAPING, Value.PROHIBITED, Value.PROHIBITED, 1, List.of(), List.of()));
    assertThat(value(pages, Axis.SCRAPING, Figure.EVIDENCE_OVERLAP)).isEqualTo(0.5);
  }

  @Test
  void calibrationPutsAnswersIntoTenths() {
    List<ReadPage> pages =
        List.of(
            page(Axis.AI, Value.SILENT, Value.SILENT, 1, List.of(), List.of()),
            page(Axis.AI, Value.SILENT, Value.PROHIBITED, 0.92, List.of(), List.of()),
            page(Axis.AI, Value.SILENT, Value.SILENT, 0.55, List.of(), List.of()));
    List<Calibration> bins = Evaluation.of(pages).calibration();
    assertThat(bins).hasSize(2);
    assertThat(bins.get(0)).isEqualTo(new Calibration(0.5, 0.6, 1, 0.55, 1));
    assertThat(bins.get(1).answers()).isEqualTo(2);
    assertThat(bins.get(1).said()).isCloseTo(0.96, within(1e-12));
    assertThat(bins.get(1).right()).isEqualTo(0.5);
  }

  @Test
  void intervalsAreRepeatableAndHoldTheFigure() {
    List<ReadPage> pages = new ArrayList<>();
    pages.addAll(Collections.nCopies(30, page(Axis.AI, Value.SILENT, Value.SILENT)));
    pages.addAll(Collections.nCopies(10, page(Axis.AI, Value.SILENT, Value.PROHIBITED)));
    Estimate first =
        Evaluation.of(pages).axis(Axis.AI).orElseThrow().figure(Figure.ACCURACY).orElseThrow();
    Estimate second =
        Evaluation.of(pages).axis(Axis.AI).orElseThrow().figure(Figure.ACCURACY).orElseThrow();
    assertThat(first).isEqualTo(second);
    assertThat(first.value()).isEqualTo(0.75);
    // 1.96 standard errors of 0.75 on 40 pages are 0.134.
    assertThat(first.interval().orElseThrow().low()).isCloseTo(0.616, within(0.05));
    assertThat(first.interval().orElseThrow().high()).isCloseTo(0.884, within(0.05));
  }

  @Test
  void drawsOfWhichAFigureCannotBeToldAreLeftOut() {
    List<ReadPage> pages = new ArrayList<>(scraping(Value.PROHIBITED, Value.SILENT));
    pages.addAll(Collections.nCopies(3, page(Axis.SCRAPING, Value.SILENT, Value.SILENT)));
    AxisScore score = Evaluation.of(pages).axis(Axis.SCRAPING).orElseThrow();
    // 1 - (3/4)^4 = 68 % of the draws hold the prohibited page.
    assertThat(score.figure(Figure.RESTRICTED_RECALL).orElseThrow().interval()).isPresent();
    List<ReadPage> rarer = new ArrayList<>(scraping(Value.PROHIBITED, Value.SILENT));
    rarer.add(page(Axis.SCRAPING, Value.PROHIBITED, Value.UNSURE));
    rarer.add(
        page(Axis.SCRAPING, Value.PERMITTED, Value.PERMITTED, 1, List.of(QUOTE), List.of(QUOTE)));
    rarer.addAll(Collections.nCopies(6, page(Axis.SCRAPING, Value.SILENT, Value.SILENT)));
    AxisScore sparse = Evaluation.of(rarer).axis(Axis.SCRAPING).orElseThrow();
    // 1 - (8/9)^9 = 65 % of the draws hold the one page whose evidence can be compared.
    assertThat(sparse.figure(Figure.EVIDENCE_OVERLAP).orElseThrow().interval()).isPresent();
    assertThat(sparse.figure(Figure.RESTRICTED_PRECISION)).isEmpty();
  }

  @Test
  void aLabelCannotHoldWhatItsAxisCannot() {
    Map<Axis, Value> wrong = Map.of(Axis.AI, Value.NON_COMMERCIAL);
    assertThatThrownBy(() -> new Label("A", "Terms", "", wrong, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ai cannot be non-commercial");
    Map<Axis, Value> unsure = Map.of(Axis.AI, Value.UNSURE);
    assertThatThrownBy(() -> new Label("A", "Terms", "", unsure, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
