/**
 * WARC files (ISO 28500:2017) in and out: the captures among the records of any WARC file, plain or
 * gzip, however damaged; and an archive's captures as records that other programs can read and that
 * lose nothing on the way back.
 *
 * <p>Records, HTTP messages and digests are parsed and written by jwarc; where a record begins and
 * how much of it is read is decided here, so that memory and time stay bounded. Knows no database:
 * what an archive holds is asked through {@link org.consentaudit.archive.warc.HeldPayloads}.
 */
package org.consentaudit.archive.warc;
