package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code import --from ota}: repositories as Open Terms Archive has written them over the years.
 */
@Timeout(120)
class OtaImportTest {

  private static final String TERMS =
      "Terms of Service\n================\n\n"
          + "By using our pages you accept these terms, which bind you and us alike. ".repeat(8)
          + "\n";

  @TempDir Path directory;
  private Cli cli;
  private TestRepository collection;

  @BeforeEach
  void make() throws GitAPIException {
    cli = new Cli(directory.resolve("archive"));
    collection = new TestRepository(directory.resolve("collection"));
  }

  @AfterEach
  void close() {
    collection.close();
  }

  private Cli.Result take(String... more) {
    List<String> words =
        new ArrayList<>(List.of("import", "--from", "ota", collection.directory.toString()));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  private List<Capture> captures(String host) {
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      return archive.captures().of(new Host(host), ResourceKind.TERMS).stream()
          .map(entry -> archive.captures().full(entry.id()).orElseThrow())
          .toList();
    }
  }

  private static OtaRecord record(Capture capture) {
    return OtaRecord.of(capture).orElseThrow();
  }

  private static final String SNAPSHOT =
      "\n\nThis version was recorded after filtering snapshot"
          + " https://collections.example/snapshots/commit/513fadb2ae415c87747047e33287805d59e2dd55";

  @Test
  void messagesOfAllYearsAreRead() throws Exception {
    collection.write("README.md", "# Versions").commit("Initial commit", "2020-01-01T00:00:00Z");
    String path = "Shop/Terms of Service.md";
    String[] messages = {
      "Start tracking Shop Terms of Service" + SNAPSHOT,
      "Update Shop Terms of Service" + SNAPSHOT,
      "Refilter Shop Terms of Service" + SNAPSHOT,
      "Record new changes of Shop Terms of Service\n\nThis version was recorded after extracting"
          + " from snapshot 513fadb2",
      "Apply technical or declaration upgrade on Shop Terms of Service",
      "First record of Shop Terms of Service\n\nFetcher: fullDom\nLocation: https://shop.example/tos",
    };
    List<RevCommit> commits = new ArrayList<>();
    for (int i = 0; i < messages.length; i++) {
      collection.write(path, TERMS + "Edition " + i);
      commits.add(collection.commit(messages[i], "202" + i + "-02-01T10:00:00Z"));
    }
    Cli.Result result = take();
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.err())
        .contains("7 commits read; 6 versions (text) and 0 snapshots (pages) recorded, 2 of them")
        .contains("1 commits record nothing")
        .contains("nobody says where 5 of them were found: they stand under SERVICE.ota.invalid")
        .contains("6 captures added, 0 held already, 0 rejected");
    List<Capture> unlocated = captures("shop.ota.invalid");
    assertThat(unlocated)
        .extracting(capture -> record(capture).reason().name())
        .containsExactly("FIRST", "CHANGE", "UPGRADE", "CHANGE", "UPGRADE");
    assertThat(unlocated.get(1).url())
        .isEqualTo("https://shop.ota.invalid/Shop/Terms%20of%20Service");
    Capture last = captures("shop.example").get(0);
    assertThat(last.url()).isEqualTo("https://shop.example/tos");
    assertThat(last.captured()).hasToString("2025-02-01T10:00:00Z");
    assertThat(last.source().name()).isEqualTo("ota");
    assertThat(last.status()).isEmpty();
    assertThat(record(last))
        .isEqualTo(
            new OtaRecord(
                OtaRecord.Form.VERSION,
                OtaRecord.Reason.FIRST,
                "Shop",
                "Terms of Service",
                "text/markdown; charset=utf-8",
                commits.get(5).name()));
    assertThat(take().err()).contains("0 captures added, 6 held already, 0 rejected");
  }

  @Test
  void versionIsReadAsTheTextItIsAndASnapshotAsThePage() throws Exception {
    String markdown = "<!DOCTYPE html> is how pages begin.\n\n" + TERMS;
    collection
        .write("Shop/Terms of Service.md", markdown)
        .commit(
            "First record of Shop Terms of Service\n\nLocation: https://shop.example/tos",
            "2024-01-01T00:00:00Z");
    String page =
        "<html><head><title>Privacy</title></head><body><nav>Home</nav><main><h1>Privacy</h1><p>"
            + "We keep what you tell us for as long as we may. ".repeat(20)
            + "</p></main></body></html>";
    collection
        .write("Shop/Privacy Policy.html", page)
        .commit(
            "First record of Shop Privacy Policy\n\nLocation: https://shop.example/privacy",
            "2024-01-02T00:00:00Z");
    assertThat(take().err()).contains("1 versions (text) and 1 snapshots (pages) recorded");
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      List<CaptureEntry> entries =
          archive.captures().of(new Host("shop.example"), ResourceKind.TERMS);
      assertThat(archive.contents().bytes(entries.get(0).digest().orElseThrow()).orElseThrow())
          .asString()
          .isEqualTo(markdown);
      TermsEvidence evidence = TermsEvidence.of(archive, Progress.SILENT);
      assertThat(evidence.of(entries.get(0)).orElseThrow().text())
          .startsWith("<!DOCTYPE html> is how pages begin.");
      assertThat(evidence.of(entries.get(1)).orElseThrow().text())
          .contains("We keep what you tell us")
          .doesNotContain("<p>", "Home");
    }
  }

  @Test
  void renamedServiceIsTheSameServiceAndARenameIsNoCapture() throws Exception {
    collection
        .write("Old Name/Terms of Service.md", TERMS)
        .commit("Start tracking Old Name Terms of Service", "2020-01-01T00:00:00Z");
    collection
        .move("Old Name/Terms of Service.md", "Name/Terms of Service.md")
        .commit("Rename Old Name to Name", "2021-01-01T00:00:00Z");
    collection
        .move("Name/Terms of Service.md", "New Name/Terms of Service.md")
        .commit("Rename Name to New Name", "2022-01-01T00:00:00Z");
    collection
        .write("New Name/Terms of Service.md", TERMS + "New.")
        .commit("Record new changes of New Name Terms of Service", "2023-01-01T00:00:00Z");
    collection
        .delete("New Name/Terms of Service.md")
        .commit("Remove New Name", "2024-01-01T00:00:00Z");
    collection
        .write("Old Name/Terms of Service.md", TERMS + "Of another service.")
        .commit("First record of Old Name Terms of Service", "2025-01-01T00:00:00Z");
    assertThat(take().err()).contains("2 documents renamed").contains("3 captures added");
    assertThat(captures("new-name.ota.invalid"))
        .extracting(capture -> capture.captured() + " " + record(capture).service())
        .containsExactly("2020-01-01T00:00:00Z New Name", "2023-01-01T00:00:00Z New Name");
    assertThat(captures("old-name.ota.invalid")).hasSize(1);
  }

  @Test
  void declarationsSayWhereTermsWereFoundAtTheTime() throws Exception {
    declare("Shop.json", "{'name':'Shop','terms':{'Terms of Service':{'combine':[");
    Path declarations = directory.resolve("declared/declarations");
    declare(
        "Shop.json",
        "{'name':'Shop','terms':{'Terms of Service':{'combine':["
            + "{'fetch':'https://www.shop.example/terms'},"
            + "{'fetch':'https://help.shop.example/returns?l=en'}]}}}");
    declare(
        "Shop.history.json",
        "{'Terms of Service':[{'fetch':'https://older.example/t','validUntil':'2020-06-01T00:00:00Z'},"
            + "{'fetch':'https://old.example/t','validUntil':'2021-06-01T00:00:00+02:00'}]}");
    declare("Broken.json", "{");
    String path = "Shop/Terms of Service.md";
    for (int year = 2020; year < 2023; year++) {
      collection
          .write(path, TERMS + year)
          .commit("Update Shop Terms of Service", year + "-03-01T00:00:00Z");
    }
    collection
        .write("Shop/Terms of Service #returns.html", "<html>" + TERMS)
        .commit("Start tracking Shop Terms of Service", "2022-04-01T00:00:00Z");
    collection
        .write("Broken/Privacy Policy.md", TERMS)
        .commit("Start tracking Broken Privacy Policy", "2022-05-01T00:00:00Z");
    Cli.Result result = take("--declarations", declarations.getParent().toString());
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.err()).contains("nobody says where 1 of them").contains("lack them");
    assertThat(captures("older.example")).hasSize(1);
    assertThat(captures("old.example")).hasSize(1);
    assertThat(captures("www.shop.example")).hasSize(1);
    assertThat(captures("help.shop.example"))
        .extracting(Capture::url)
        .containsExactly("https://help.shop.example/returns?l=en");
    assertThat(captures("broken.ota.invalid")).hasSize(1);
  }

  private void declare(String name, String json) throws IOException {
    Path file = directory.resolve("declared/declarations").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json.replace('\'', '"'));
  }

  @Test
  void listedPagesGiveTheAddressAndTheirRepetitionDoesNot() throws Exception {
    collection
        .write("Shop/Terms of Service.md", TERMS)
        .commit(
            "Record new changes of Shop Terms of Service\n\n"
                + "Changes since the previous version come from 1 of the 2 source documents:\n"
                + "2. https://shop.example/second\n   0123abcd\n\n"
                + "This version was recorded after extracting from and assembling the following"
                + " snapshots from 2 source documents:\n"
                + "1. https://shop.example/first\n   0123abcc\n2. https://shop.example/second\n"
                + "   0123abcd",
            "2026-02-01T00:00:00Z");
    take();
    assertThat(captures("shop.example"))
        .extracting(Capture::url)
        .containsExactly("https://shop.example/first");
  }

  @Test
  void bothRealFilesOfTermsAreTakenWhole() throws Exception {
    Path versions = Cli.shared("terms/terms-versions.jsonl.gz");
    Path pages = Cli.shared("terms/html-pairs.jsonl.gz");
    Cli.Result result = cli.run("import", versions.toString(), pages.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    assertThat(result.err()).contains("2,204 captures added, 0 held already, 0 rejected");
    assertThat(cli.run("archive", "stats", "--format", "csv").lines())
        .contains("terms,ota,content,2204");
  }
}
