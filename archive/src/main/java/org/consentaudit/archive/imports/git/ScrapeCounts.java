package org.consentaudit.archive.imports.git;

/**
 * How much a repository held.
 *
 * @param commits commits that were read
 * @param files files that they hold or changed
 * @param matching those whose path is of the form that was given
 * @param example a path that is not of that form; empty when there is none
 * @param shallow whether older commits are missing from the repository
 */
public record ScrapeCounts(
    long commits, long files, long matching, String example, boolean shallow) {}
