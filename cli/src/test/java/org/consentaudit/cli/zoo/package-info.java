/**
 * A zoo of servers that misbehave, each in its own way, and the crawl that has to survive them all.
 *
 * <p>{@code Animal} is one server and what must come of it, {@code Animals} the list, {@code Den}
 * the socket it lives behind. The zoo is visited by the real command in a process of its own, which
 * finds the servers' names in a hosts file of the JVM ({@code jdk.net.hosts.file}).
 */
package org.consentaudit.cli.zoo;
