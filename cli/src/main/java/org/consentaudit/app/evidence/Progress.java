package org.consentaudit.app.evidence;

/** Is told how far a long run has come. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT = (what, done, total) -> {};

  /**
   * How far it has come.
   *
   * @param what what is being done, such as "reading robots.txt"
   * @param done how many are done
   * @param total how many there are; 0 when not known
   */
  void at(String what, long done, long total);
}
