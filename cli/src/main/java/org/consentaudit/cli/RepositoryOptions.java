package org.consentaudit.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.imports.git.CommitTime;
import org.consentaudit.archive.imports.git.PathTemplate;
import org.consentaudit.archive.imports.git.ScrapeOptions;
import picocli.CommandLine.Option;

/** The options of {@code import} that are about git repositories. */
final class RepositoryOptions {

  private static final String HEAD = "HEAD";

  @Option(
      names = "--path",
      paramLabel = "TEMPLATE",
      description =
          "git: how the files are named, with {host}, {date} (2024-01-31, 20240131, 2024/01/31,"
              + " a time behind it, or a month), {*} for a part of a name and {**} for anything."
              + " Without {date} each commit that changes a file is a capture.")
  String path;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "git: robots (the default), home, terms or signal.")
  String kind;

  @Option(
      names = "--url",
      paramLabel = "TEMPLATE",
      description =
          "git: what was fetched, such as https://{host}/ai.txt; needed for terms, signal.")
  String url;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "ota, git: the branch, tag or commit to read (default: the current branch).")
  String branch;

  @Option(
      names = "--history",
      description = "git: where paths have a {date}, take files of older commits too.")
  boolean history;

  @Option(
      names = "--first-parent",
      description = "git: keep to the main line; what a merge brought in is dated by the merge.")
  boolean firstParent;

  @Option(
      names = "--time",
      paramLabel = "WHOSE",
      description = "git: the date of a commit that counts: author (the default) or committer.")
  CommitTime time;

  @Option(
      names = "--declarations",
      paramLabel = "DIR",
      description = "ota: the declarations that belong to it, which say where terms were found.")
  Path declarations;

  String branch() {
    return branch == null ? HEAD : branch;
  }

  Optional<Path> declarations() {
    return Optional.ofNullable(declarations);
  }

  ScrapeOptions scrape() {
    if (path == null) {
      throw new WrongUseException(
          "--from git needs --path: how the repository names its files, such as"
              + " 'data/{date}/{host}.txt'");
    }
    ResourceKind what = ResourceKind.ofCode(kind == null ? "robots" : kind);
    String address =
        Optional.ofNullable(url)
            .or(() -> ScrapeOptions.customaryUrl(what))
            .orElseThrow(
                () ->
                    new WrongUseException(
                        "--kind "
                            + what.code()
                            + " needs --url: what was fetched, such as https://{host}/ai.txt"));
    return new ScrapeOptions(
        PathTemplate.of(path),
        what,
        address,
        branch(),
        history,
        firstParent,
        time == null ? CommitTime.AUTHOR : time);
  }

  /** Refuses an option that the form has no use for: what it was meant to do would not be done. */
  void check(ImportForm form) {
    boolean git = form == ImportForm.GIT;
    refuse(path != null && !git, "--path", form);
    refuse(kind != null && !git, "--kind", form);
    refuse(url != null && !git, "--url", form);
    refuse(history && !git, "--history", form);
    refuse(firstParent && !git, "--first-parent", form);
    refuse(time != null && !git, "--time", form);
    refuse(branch != null && !form.isRepository(), "--branch", form);
    refuse(declarations != null && form != ImportForm.OTA, "--declarations", form);
  }

  private static void refuse(boolean given, String option, ImportForm form) {
    if (given) {
      throw new WrongUseException(option + " is not an option of --from " + form);
    }
  }
}
