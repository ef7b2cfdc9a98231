/**
 * Captures out of git repositories: the history of a branch, commit by commit, and files whose
 * paths say which host and which day they are of. A repository is only read, never written to, and
 * neither its owner's nor this machine's git settings have a say.
 *
 * <p>Uses JGit (docs/decisions/0047-jgit.md). What JGit cannot read is a value ({@link
 * org.consentaudit.archive.imports.Reject}), so that the rest goes in.
 */
package org.consentaudit.archive.imports.git;
