package org.consentaudit.archive.imports.ota;

/**
 * What a repository of Open Terms Archive held.
 *
 * @param commits commits that were read
 * @param versions texts that were taken
 * @param snapshots pages that were taken
 * @param upgrades those of both that were made anew without a change by the service
 * @param unlocated those of both whose address nobody states
 * @param others commits that record no document: renames, documentation, clean-ups
 * @param renames documents that were given another name
 * @param shallow whether older commits are missing from the repository
 */
public record OtaCounts(
    long commits,
    long versions,
    long snapshots,
    long upgrades,
    long unlocated,
    long others,
    long renames,
    boolean shallow) {}
