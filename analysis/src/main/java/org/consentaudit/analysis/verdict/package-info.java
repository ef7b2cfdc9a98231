/**
 * What a host permits an agent, as a word of a closed list with the line that decides it, in one of
 * two profiles: RFC 9309 as it stands, and the published study's reading, oddities included.
 *
 * <p>Sources: RFC 9309; Longpre et al. 2024 (arXiv 2407.14933).
 */
package org.consentaudit.analysis.verdict;
