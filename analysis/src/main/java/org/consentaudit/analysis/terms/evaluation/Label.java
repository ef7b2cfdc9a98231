package org.consentaudit.analysis.terms.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What somebody who read a page says that it says.
 *
 * @param service whose page it is
 * @param document which of its pages
 * @param timestamp when the version was seen, as the label file writes it
 * @param values a value for each axis that counts; an axis that readers disputed is missing
 * @param quotations the sentences that decide a value, as the reader quoted them
 */
public record Label(
    String service,
    String document,
    String timestamp,
    Map<Axis, Value> values,
    Map<Axis, List<String>> quotations) {

  /**
   * Copies what it is given.
   *
   * @throws IllegalArgumentException when an axis cannot take its value
   */
  public Label {
    values = Map.copyOf(values);
    quotations = Map.copyOf(quotations);
    values.forEach(
        (axis, value) -> {
          if (!axis.allowed().contains(value)) {
            throw new IllegalArgumentException(axis.code() + " cannot be " + value.code());
          }
        });
  }

  /** The value on an axis; nothing where the axis does not count. */
  public Optional<Value> value(Axis axis) {
    return Optional.ofNullable(values.get(axis));
  }

  /** The quotations on an axis; none where there are none. */
  public List<String> quotations(Axis axis) {
    return quotations.getOrDefault(axis, List.of());
  }
}
