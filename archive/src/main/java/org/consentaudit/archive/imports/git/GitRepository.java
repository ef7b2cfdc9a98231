package org.consentaudit.archive.imports.git;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** A git repository on the disk, with a working tree or bare, opened to be read. */
public final class GitRepository implements Closeable {

  private final Path directory;
  private final Repository repository;

  private GitRepository(Path directory, Repository repository) {
    this.directory = directory;
    this.repository = repository;
  }

  /**
   * Opens the repository of a directory; one further up is not looked for.
   *
   * @throws NoRepositoryException when it is none, or in a form that JGit does not read
   * @throws NoSuchFileException when there is no such directory
   */
  public static GitRepository open(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    NoSettings.apply();
    var builder = new FileRepositoryBuilder().setFS(FS.DETECTED).setMustExist(true);
    if (Files.exists(directory.resolve(".git"))) {
      builder.setWorkTree(directory.toFile());
    } else if (RepositoryCache.FileKey.isGitRepository(directory.toFile(), FS.DETECTED)) {
      builder.setGitDir(directory.toFile()).setBare();
    } else {
      throw new NoRepositoryException(
          directory + " is no git repository: it has no .git and is no bare one");
    }
    try {
      return new GitRepository(directory, builder.build());
    } catch (IOException | RuntimeException e) {
      throw new NoRepositoryException(
          directory + " cannot be opened as a git repository: " + e.getMessage());
    }
  }

  /**
   * Whether a branch can be read.
   *
   * @throws NoRepositoryException when it cannot
   */
  public void check(String branch) throws NoRepositoryException {
    commit(branch);
  }

  /**
   * The full name of the commit that a branch, tag or other name stands for now.
   *
   * @throws NoRepositoryException when there is none
   */
  public String commitName(String branch) throws NoRepositoryException {
    return commit(branch).name();
  }

  /** The directory's own name, without {@code .git}: what a data set made of it is called. */
  public String name() {
    Path last = directory.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().replaceAll("\\p{Cntrl}", "");
    if (name.endsWith(".git") && name.length() > 4) {
      name = name.substring(0, name.length() - 4);
    }
    return name.isEmpty() ? "git" : name.length() > 150 ? name.substring(0, 150) : name;
  }

  Path directory() {
    return directory;
  }

  ObjectReader reader() {
    return repository.newObjectReader();
  }

  Repository jgit() {
    return repository;
  }

  /** Commits whose parents a shallow clone left out. */
  Set<ObjectId> shallow() throws IOException {
    return repository.getObjectDatabase().getShallowCommits();
  }

  /**
   * The commit that a branch, tag or other name stands for.
   *
   * @throws NoRepositoryException when there is none
   */
  ObjectId commit(String name) throws NoRepositoryException {
    try {
      ObjectId id = repository.resolve(name + "^{commit}");
      if (id != null) {
        return id;
      }
    } catch (IOException | RuntimeException e) {
      throw new NoRepositoryException(
          "\"" + name + "\" cannot be read in " + directory + ": " + e.getMessage());
    }
    throw new NoRepositoryException(
        name.equals("HEAD")
            ? directory + " has no commit on its current branch: name another by --branch"
            : "there is no branch \"" + name + "\" in " + directory);
  }

  @Override
  public void close() {
    repository.close();
  }
}
