/**
 * A run from end to end: take in, visit, read, compare, tell. Wires the rooms together and knows no
 * command line.
 */
package org.consentaudit.app;
