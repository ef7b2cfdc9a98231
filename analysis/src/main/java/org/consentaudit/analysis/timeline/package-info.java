/**
 * A host through time: its answers in order, the one that decides in a period, and what changed
 * from one to the next. Pure functions of captures and findings; time is always an argument.
 */
package org.consentaudit.analysis.timeline;
