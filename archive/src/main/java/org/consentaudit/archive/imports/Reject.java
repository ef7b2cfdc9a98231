package org.consentaudit.archive.imports;

/**
 * A piece of a file that could not be taken.
 *
 * @param file the file's name as it was given
 * @param line its 1-based line; 0 when it is the whole file
 * @param reason what is wrong, for a person
 * @param text the piece itself, so that it can be kept; empty when it is the whole file
 */
public record Reject(String file, long line, String reason, String text) {
  /** One line for a person: file, line, reason. */
  public String message() {
    return file + (line > 0 ? ":" + line : "") + ": " + reason;
  }
}
