package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.OptionalDouble;
import org.consentaudit.analysis.verdict.Profile;

/**
 * How many hosts, with how many tokens, answer a group of agents in one way in one period.
 *
 * @param corpus the corpus
 * @param sample which of its hosts
 * @param profile whose reading
 * @param measure by status or by detail
 * @param period the month
 * @param group the agents
 * @param status the code of the status or detail; where the answer is not known, always a status
 * @param hosts how many hosts
 * @param tokens their tokens
 * @param hostShare hosts / hosts whose answer is known (profile paper: that take part), 0 to 1;
 *     empty for an answer that is not known
 * @param tokenShare the same in tokens
 * @param knownHosts the denominator of the host share
 * @param knownTokens the denominator of the token share
 * @param allHosts all hosts of the sample
 * @param allTokens their tokens
 */
public record SeriesRow(
    String corpus,
    Sample sample,
    Profile profile,
    Measure measure,
    YearMonth period,
    String group,
    String status,
    int hosts,
    long tokens,
    OptionalDouble hostShare,
    OptionalDouble tokenShare,
    int knownHosts,
    long knownTokens,
    int allHosts,
    long allTokens) {}
