package org.consentaudit.archive.imports.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit did to one path.
 *
 * @param path the path, {@code /} between its parts; where it is not UTF-8 each odd byte is U+FFFD
 * @param utf8 whether it is UTF-8
 * @param mode what stands there after the commit
 * @param blob its content after the commit; zero where nothing is left
 * @param before its content before the commit; zero where there was nothing
 */
public record FileChange(String path, boolean utf8, FileMode mode, ObjectId blob, ObjectId before) {

  /** Whether the path is gone. */
  public boolean isDeletion() {
    return blob.equals(ObjectId.zeroId());
  }

  /** Whether there was nothing at the path before. */
  public boolean isAddition() {
    return before.equals(ObjectId.zeroId());
  }
}
