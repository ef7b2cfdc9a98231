/**
 * When which host is due: the schedules of corpora, what is known of each host under them, and the
 * rules by which the one follows from the other.
 *
 * <p>{@link org.consentaudit.crawler.schedule.Timetable} holds the rules, pure functions of a
 * schedule, a host's state and a time; {@link org.consentaudit.crawler.schedule.ScheduleStore} and
 * {@link org.consentaudit.crawler.schedule.HostStates} keep both in the archive's file; {@link
 * org.consentaudit.crawler.schedule.VisitSettlement} writes down what a visit brought, in the
 * transaction that closes the visit. May use the archive's store and the frontier's visits. Source:
 * docs/decisions/0034-schedule.md.
 */
package org.consentaudit.crawler.schedule;
