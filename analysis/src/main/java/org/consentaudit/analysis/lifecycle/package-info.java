/**
 * What became of a host: whether it lives, moved to another registrable domain, is parked or gone,
 * each with dates and the captures that show it. Pure functions of captures; derived, and rebuilt
 * whenever asked.
 *
 * <p>Reads a home page once by its content ({@link
 * org.consentaudit.analysis.lifecycle.HomeReading}, whose signs are data: {@code home-signs.csv}),
 * redirects by the public suffix list, and both through time ({@link
 * org.consentaudit.analysis.lifecycle.LifecycleReader}). May use jsoup, crawler-commons and the
 * archive's vocabulary; knows no verdict. docs/decisions/0043-host-lifecycle.md.
 */
package org.consentaudit.analysis.lifecycle;
