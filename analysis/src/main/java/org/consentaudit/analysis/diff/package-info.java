/**
 * What changed between two texts, by lines and inside lines: {@link
 * org.consentaudit.analysis.diff.TextDiff}. Lines are physical ones as RFC 9309 ends them, so that
 * their numbers are those that verdicts name.
 *
 * <p>Knows nothing of what the texts mean. May use java-diff-utils. Sources: RFC 9309, section 2.2
 * (EOL); E. W. Myers, An O(ND) Difference Algorithm, 1986; docs/decisions/0021-text-diff.md.
 */
package org.consentaudit.analysis.diff;
