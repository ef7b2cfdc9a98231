/**
 * One request, one answer: addresses, connections, TLS, sizes and times.
 *
 * <p>What a name resolves to is what is connected to; every wait has an end and every body a limit;
 * whatever a server does becomes an {@link org.consentaudit.crawler.fetch.Answer}. Knows nothing of
 * robots.txt, hosts to visit or the archive's store. May use httpcore for the wire format. Sources:
 * RFC 9110, RFC 9112, and RFC 6890 for special addresses.
 */
package org.consentaudit.crawler.fetch;
