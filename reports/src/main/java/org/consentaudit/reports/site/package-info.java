/**
 * The site as files: where pages lie, what a page's frame needs, the data beside the pages, and the
 * staging that never leaves half a site.
 *
 * <p>May use {@code .page}, {@code .words}, JTE, Jackson and commons-csv.
 */
package org.consentaudit.reports.site;
