package org.consentaudit.app.backup;

/** Is told how a copy comes along. */
public interface BackupListener {

  /** Another process has the archive open, and was asked for a copy. */
  void asked();

  /**
   * How much of the copy is written.
   *
   * @param bytes so far
   */
  void copied(long bytes);

  /**
   * How much of the copy was hashed again.
   *
   * @param rows contents and captures so far
   */
  void checked(long rows);

  /**
   * Something in the copy is not as it came into the archive.
   *
   * @param sentence one thing
   */
  void damaged(String sentence);
}
