/**
 * The command line: one class a subcommand, which turns words into a call of {@code app} and its
 * answer into rows. Data goes to standard output or {@code --out}, everything else to standard
 * error.
 */
package org.consentaudit.cli;
