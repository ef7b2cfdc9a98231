package org.consentaudit.cli;

import java.util.Locale;
import org.consentaudit.app.backup.BackupListener;

/** What is said of a copy on its way. */
final class BackupWords implements BackupListener {

  private final StderrProgress progress = new StderrProgress();

  @Override
  public void asked() {
    System.err.println("Another process has the archive open: it was asked for a copy.");
  }

  @Override
  public void copied(long bytes) {
    progress.say(() -> String.format(Locale.ROOT, "%,d bytes copied", bytes));
  }

  @Override
  public void checked(long rows) {
    progress.at("contents and captures checked", rows, 0);
  }

  @Override
  public void damaged(String sentence) {
    System.out.println(sentence);
  }

  void end() {
    progress.end();
  }
}
