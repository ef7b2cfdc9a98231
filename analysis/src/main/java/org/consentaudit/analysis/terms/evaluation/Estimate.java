package org.consentaudit.analysis.terms.evaluation;

import java.util.Optional;
import org.consentaudit.analysis.statistics.Bootstrap.Interval;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure on the pages themselves
 * @param interval where it lies on pages drawn anew; empty where too few draws can tell it
 */
public record Estimate(double value, Optional<Interval> interval) {}
