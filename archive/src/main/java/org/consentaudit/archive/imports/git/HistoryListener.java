package org.consentaudit.archive.imports.git;

/** Is told how far the reading of a repository has come. */
public interface HistoryListener {
  /**
   * So many commits, or files of a tree, are read.
   *
   * @param what what is counted, in the plural
   * @param total how many there are; 0 when not known
   */
  void read(String what, long done, long total);
}
