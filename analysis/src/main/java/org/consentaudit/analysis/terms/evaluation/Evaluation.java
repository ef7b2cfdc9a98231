package org.consentaudit.analysis.terms.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;

/**
 * How a reader did on labelled pages.
 *
 * @param axes the score on each axis that counts on some page
 * @param calibration what came of its confidence, all axes together
 */
public record Evaluation(List<AxisScore> axes, List<Calibration> calibration) {

  /** Copies what it is given. */
  public Evaluation {
    axes = List.copyOf(axes);
    calibration = List.copyOf(calibration);
  }

  /** Sets answers beside labels. */
  public static Evaluation of(List<ReadPage> pages) {
    List<AxisScore> axes = new ArrayList<>();
    List<Outcome> all = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      List<Outcome> outcomes =
          pages.stream().flatMap(page -> Outcome.of(page, axis).stream()).toList();
      all.addAll(outcomes);
      if (!outcomes.isEmpty()) {
        axes.add(AxisScore.of(axis, outcomes));
      }
    }
    return new Evaluation(axes, Calibration.of(all));
  }

  /** The score on an axis; nothing where it counts on no page. */
  public Optional<AxisScore> axis(Axis axis) {
    return axes.stream().filter(score -> score.axis() == axis).findFirst();
  }

  /** The axes of a page on which the answer is wrong, open and silent taken as one. */
  public static List<Axis> wrong(ReadPage page) {
    List<Axis> wrong = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      Outcome.of(page, axis).filter(outcome -> !outcome.right()).ifPresent(o -> wrong.add(axis));
    }
    return wrong;
  }
}
