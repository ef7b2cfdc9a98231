/**
 * robots.txt, read once: groups with their lines, whom they address, which path they decide, and
 * what they permit each agent. Two readings of the same bytes: {@link
 * org.consentaudit.analysis.robots.RobotsTxt} by RFC 9309 and {@link
 * org.consentaudit.analysis.robots.StudyRobotsTxt} as the published study read it.
 *
 * <p>Nothing here knows where the bytes came from. Sources: RFC 9309; Longpre et al. 2024.
 */
package org.consentaudit.analysis.robots;
