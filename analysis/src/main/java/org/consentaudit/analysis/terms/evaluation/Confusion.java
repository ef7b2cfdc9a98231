package org.consentaudit.analysis.terms.evaluation;

import org.consentaudit.analysis.terms.codes.Value;

/**
 * How many pages with one label got one answer.
 *
 * @param gold the label
 * @param ours the answer
 * @param pages how many; 0 where it never happened
 */
public record Confusion(Value gold, Value ours, int pages) {}
