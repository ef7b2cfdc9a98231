package org.consentaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveCheck;
import org.consentaudit.archive.store.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent archive check}. */
@Command(
    name = "check",
    description = {
      "Hashes every content and every capture again and names what is not as it came in; with",
      "--seal, the chain of seals besides. Exit code 1 when something is damaged."
    })
final class ArchiveCheckCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--seal",
      description = {
        "Prove that nothing before a seal was changed, removed or slipped in, and name the first",
        "seal that does not hold."
      })
  boolean seal;

  @Option(
      names = "--expect",
      paramLabel = "DIGEST",
      description = "The published digest of a seal, which has to be among those that hold.")
  String expected;

  private final StderrProgress progress = new StderrProgress();
  private final List<String> found = new ArrayList<>();

  @Override
  public Integer call() {
    Optional<Digest> expect = expectedDigest();
    try (var archive = openArchive()) {
      long looked =
          new ArchiveCheck(archive)
              .run(this::damaged, done -> progress.at("contents and captures checked", done, 0));
      progress.end();
      System.err.printf(
          Locale.ROOT, "%,d contents and captures checked, %,d damaged%n", looked, found.size());
      if (seal || expect.isPresent()) {
        checkSeals(archive, expect);
      }
    }
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Optional<Digest> expectedDigest() {
    try {
      return Optional.ofNullable(expected).map(text -> new Digest(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--expect " + expected + " is " + e.getMessage());
    }
  }

  private void damaged(String sentence) {
    found.add(sentence);
    System.out.println(sentence);
  }

  private void checkSeals(Archive archive, Optional<Digest> expect) {
    List<Seal> seals = archive.seals().all();
    if (seals.isEmpty()) {
      damaged("the archive has no seal: 'consent archive seal' makes one");
      return;
    }
    Optional<Seal> broken =
        archive.seals().firstBroken(done -> progress.at("sealed captures checked", done, 0));
    progress.end();
    broken.ifPresent(
        first ->
            damaged(
                String.format(
                    Locale.ROOT,
                    "seal %d of %s does not hold: rows up to capture %d were changed, removed or"
                        + " added after it was made",
                    first.id(),
                    first.made(),
                    first.upTo().capture())));
    List<Seal> holding = broken.map(first -> seals.subList(0, seals.indexOf(first))).orElse(seals);
    System.err.printf(
        Locale.ROOT, "%,d of %,d seals hold%s%n", holding.size(), seals.size(), reach(holding));
    expect
        .filter(digest -> holding.stream().noneMatch(one -> one.digest().equals(digest)))
        .ifPresent(digest -> damaged("no seal that holds has the digest " + digest));
    if (broken.isEmpty() && archive.seals().covering().isEmpty()) {
      System.err.println("What came since the last seal is not sealed.");
    }
  }

  private static String reach(List<Seal> holding) {
    if (holding.isEmpty()) {
      return "";
    }
    Seal last = holding.get(holding.size() - 1);
    return ", the last of " + last.made() + " (" + last.digest() + ")";
  }
}
