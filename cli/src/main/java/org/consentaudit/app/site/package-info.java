/**
 * Puts a site together: asks analysis for figures and findings and hands them to reports as final
 * values. Judges, counts and renders nothing itself.
 */
package org.consentaudit.app.site;
