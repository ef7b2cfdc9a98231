package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;

/** A git repository made for a test, commit by commit. */
final class TestRepository implements AutoCloseable {

  final Path directory;
  final Git git;

  TestRepository(Path directory) throws GitAPIException {
    this.directory = directory;
    this.git = Git.init().setDirectory(directory.toFile()).setInitialBranch("main").call();
  }

  TestRepository write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
    return this;
  }

  TestRepository delete(String path) throws IOException {
    Files.delete(directory.resolve(path));
    return this;
  }

  TestRepository move(String from, String to) throws IOException {
    Files.createDirectories(directory.resolve(to).getParent());
    Files.move(directory.resolve(from), directory.resolve(to));
    return this;
  }

  RevCommit commit(String message, String at) throws GitAPIException {
    return commit(message, at, at);
  }

  RevCommit commit(String message, String authored, String committed) throws GitAPIException {
    DirCache added = git.add().addFilepattern(".").call();
    if (added.getEntryCount() > 0) {
      git.add().addFilepattern(".").setUpdate(true).call();
    }
    return git.commit()
        .setMessage(message)
        .setAuthor(person(authored))
        .setCommitter(person(committed))
        .setSign(false)
        .setAllowEmpty(true)
        .call();
  }

  void branch(String name, boolean isNew) throws GitAPIException {
    git.checkout().setName(name).setCreateBranch(isNew).call();
  }

  /** Merges a branch into the current one. */
  void merge(String branch, String at) throws GitAPIException, IOException {
    git.merge()
        .include(git.getRepository().findRef(branch))
        .setFastForward(FastForwardMode.NO_FF)
        .setCommit(false)
        .call();
    commit("Merge " + branch, at);
  }

  /** A commit of entries that no working tree could hold, all in a directory {@code data}. */
  ObjectId plant(String at, Planted... entries) throws IOException {
    try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      var data = new TreeFormatter();
      for (Planted entry : entries) {
        ObjectId id =
            entry.mode() == FileMode.GITLINK
                ? ObjectId.fromString("1".repeat(40))
                : inserter.insert(Constants.OBJ_BLOB, entry.content().getBytes(UTF_8));
        data.append(entry.name(), entry.mode(), id);
      }
      var root = new TreeFormatter();
      root.append("data", FileMode.TREE, inserter.insert(data));
      var commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(root));
      commit.setAuthor(person(at));
      commit.setCommitter(person(at));
      commit.setMessage("planted");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      var update = git.getRepository().updateRef("refs/heads/planted");
      update.setNewObjectId(id);
      update.update();
      return id;
    }
  }

  /** An entry of a tree; they must be given in the order of their names. */
  record Planted(byte[] name, FileMode mode, String content) {
    static Planted file(String name, String content) {
      return new Planted(name.getBytes(UTF_8), FileMode.REGULAR_FILE, content);
    }
  }

  /** Where an object lies that was not packed. */
  Path loose(ObjectId id) {
    String name = id.name();
    return directory.resolve(".git/objects/" + name.substring(0, 2) + "/" + name.substring(2));
  }

  ObjectId blob(RevCommit commit, String path) throws IOException {
    return git.getRepository().resolve(commit.name() + ":" + path);
  }

  private static PersonIdent person(String at) {
    return new PersonIdent("Tracker", "t@tracker.example", Instant.parse(at), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    git.close();
  }
}
