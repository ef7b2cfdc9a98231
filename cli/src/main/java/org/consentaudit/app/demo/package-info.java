/**
 * The small web that the demo crawls: invented hosts under {@code .example} whose scripts, dated
 * robots.txt files and pages, are resources beside this package ({@code web/README.txt} tells how
 * to read them), served by a real HTTP server on loopback under an injected calendar.
 *
 * <p>Beside it stands what an archive of the web would hold of their earlier years, and a stand-in
 * of the Wayback Machine that plays it back, for the demo and for tests.
 *
 * <p>Owns the scripts, the corpus file of the demo and the outcomes and verdicts that follow from
 * the scripts by reasoning. Knows neither crawler nor analysis, so that it can test both. May use
 * the JDK only. Source: RFC 9309 for what the hosts do right and wrong;
 * docs/decisions/0025-demo-mini-web.md for the why.
 */
package org.consentaudit.app.demo;
