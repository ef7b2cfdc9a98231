/** The real command in a process of its own, for tests that kill it, starve it or give it names. */
package org.consentaudit.cli.process;
