/**
 * The crawler under strain: killed at random moments, on a full disk, with many hosts, for a long
 * time. {@code ManyHosts} is the web that is visited; it can be started as a process of its own.
 */
package org.consentaudit.cli.endurance;
