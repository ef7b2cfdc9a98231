package org.consentaudit.archive.imports.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A machine without git settings: otherwise JGit starts the installed git to ask it for its own,
 * and writes down how fine the clock of a file system is in the user's home.
 */
final class NoSettings extends SystemReader.Delegate {

  private NoSettings(SystemReader machine) {
    super(machine);
  }

  /** From now on, for this process. */
  static synchronized void apply() {
    SystemReader now = SystemReader.getInstance();
    if (!(now instanceof NoSettings)) {
      SystemReader.setInstance(new NoSettings(now));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  private static final class Empty extends FileBasedConfig {
    Empty(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // There is nowhere to save it.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
