/**
 * The schedule at work: one run of what is due, the daemon that makes such runs for years, and how
 * both are watched from outside.
 *
 * <p>{@link org.consentaudit.app.schedule.ScheduleRun} visits what is due; {@link
 * org.consentaudit.app.schedule.DaemonRun} does so again and again and holds the archive only
 * meanwhile; {@link org.consentaudit.app.schedule.StatusQuery} answers how the schedules stand even
 * while another process holds it, from the file that {@link
 * org.consentaudit.app.schedule.StatusBeat} keeps up to date; {@link
 * org.consentaudit.app.schedule.MetricsServer} answers a monitor. May use app, crawler and the
 * store. Source: docs/decisions/0035-beside-a-daemon.md.
 */
package org.consentaudit.app.schedule;
