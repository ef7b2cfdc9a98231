package org.consentaudit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.app.DemoRun;
import org.consentaudit.app.VerdictQuery;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.app.evidence.TermsTexts;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's crawls over real HTTP, against what its scripts imply, host by host. */
class DemoRunTest {

  private static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  @TempDir static Path directory;
  private static Archive archive;
  private static Evidence evidence;

  @BeforeAll
  static void runIt() throws IOException {
    archive = filled(directory.resolve("first"));
    evidence = Evidence.of(archive, REGISTRY, Progress.SILENT);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static Archive filled(Path where) throws IOException {
    Archive filled = Archive.openOrCreate(where);
    var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new DemoRun(REGISTRY, said, Progress.SILENT).fill(filled);
    return filled;
  }

  @Test
  void everyHostAndMonthHasTheOutcomeAndVerdictsThatTheScriptImplies() {
    ExpectedVerdicts expected = ExpectedVerdicts.load();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (YearMonth month : DemoScript.months()) {
      Map<Host, HostHistory> histories =
          evidence.histories(capture -> month(capture).equals(month));
      for (Site site : DemoScript.bundled().sites()) {
        Host host = Host.of(site.host()).bare();
        Optional<Answer> answer = state(histories.get(host), month, host);
        for (String agent : ExpectedVerdicts.AGENTS) {
          for (ExpectedVerdicts.Row row : expected.of(host.name(), month, agent)) {
            compare(row, host + " " + month + " " + agent, agent, answer, differences);
            compared++;
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared)
        .isEqualTo(
            DemoScript.months().size()
                * DemoScript.bundled().sites().size()
                * ExpectedVerdicts.AGENTS.size());
  }

  private static Optional<Answer> state(HostHistory history, YearMonth month, Host host) {
    return Optional.ofNullable(history)
        .flatMap(known -> known.state(Profile.RFC9309, month, known.origins().get(0)))
        .or(() -> fail("no capture of " + host + " in " + month));
  }

  private static void compare(
      ExpectedVerdicts.Row row,
      String where,
      String agent,
      Optional<Answer> state,
      List<String> differences) {
    int place =
        REGISTRY.place(agent.equals("other") ? ExpectedVerdicts.OTHER : agent).orElseThrow();
    Answer answer = state.orElseThrow();
    Verdict verdict = answer.verdict(Profile.RFC9309, place);
    check(differences, where + " outcome", row.outcome(), answer.outcome().code());
    check(differences, where + " status", row.status(), verdict.status().code());
    row.detail()
        .ifPresent(detail -> check(differences, where + " detail", detail, verdict.detail()));
    if (row.line().isPresent()) {
      check(differences, where + " line", row.line(), verdict.line());
    }
    row.paperStatus()
        .ifPresent(
            status ->
                check(
                    differences,
                    where + " paper",
                    status,
                    answer.verdict(Profile.PAPER, place).status().code()));
  }

  private static void check(List<String> differences, String what, Object wanted, Object got) {
    if (!wanted.equals(got)) {
      differences.add(what + ": " + wanted + " expected, " + got + " found");
    }
  }

  @Test
  void termsHaveTheVersionsThatTheScriptImplies() {
    TermsEvidence terms = TermsEvidence.of(archive, Progress.SILENT);
    Map<String, List<YearMonth>> starts = new TreeMap<>();
    Map<String, Digest> newest = new TreeMap<>();
    archive
        .captures()
        .forEach(
            ResourceKind.TERMS,
            capture -> {
              Optional<Digest> version = terms.of(capture).flatMap(TermsEvidence.Text::version);
              String page = page(capture);
              if (version.isPresent() && !version.get().equals(newest.put(page, version.get()))) {
                starts.computeIfAbsent(page, p -> new ArrayList<>()).add(month(capture));
              }
            });
    Map<String, List<YearMonth>> expected = new TreeMap<>();
    for (ExpectedTerms.Row row : ExpectedTerms.load().rows()) {
      if (row.robots().equals("yes") && !row.change().equals("the same version")) {
        expected.computeIfAbsent(row.host() + row.path(), p -> new ArrayList<>()).add(row.first());
      }
    }
    assertThat(starts).containsAllEntriesOf(expected);
  }

  /** By reading the scripts, as expected-terms.csv describes the versions. */
  @ParameterizedTest
  @CsvSource({
    "daily-courier, 2025-06, scraping, conditional",
    "daily-courier, 2026-02, ai, prohibited",
    "northfield-herald, 2025-10, ai, prohibited",
    "kettle-forum, 2025-05, ai, prohibited",
    "lexhall, 2025-03, scraping, prohibited",
    "lexhall, 2025-08, ai, prohibited",
    "stackyard, 2025-11, ai, conditional"
  })
  void editsOfTermsChangeTheCodesThatTheScriptsImply(
      String host, YearMonth month, String axis, String value) {
    var pages = new TermsPages(archive, new TermsTexts(archive)::of);
    List<String> changes = new ArrayList<>();
    for (PolicyPage page : pages.of(new Host(host + ".example"))) {
      for (TermsEdit edit : TermsEdit.of(page, pages::text)) {
        if (month(edit.after().first()).equals(month)) {
          edit.codes()
              .forEach(code -> changes.add(code.axis().code() + " " + code.to().value().code()));
        }
      }
    }
    assertThat(changes).contains(axis + " " + value);
  }

  private static String page(CaptureEntry capture) {
    String url = capture.url();
    return capture.host().bare() + url.substring(url.indexOf('/', url.indexOf("//") + 2));
  }

  @Test
  void twoRunsGiveTheSameVerdicts() throws IOException {
    try (Archive second = filled(directory.resolve("second"))) {
      assertThat(rows(second, Evidence.of(second, REGISTRY, Progress.SILENT)))
          .isEqualTo(rows(archive, evidence));
    }
  }

  @Test
  void pageOfTheTwoReadingsCountsAsTheVerdictsDo() throws IOException {
    Path out = directory.resolve("site");
    new DemoRun(REGISTRY, System.err, Progress.SILENT).report(archive, out, "test");
    List<String> table = Files.readAllLines(out.resolve("data/readings.csv"));
    assertThat(table).hasSize(21);
    List<Agent> agents =
        table.stream().skip(1).map(row -> REGISTRY.find(row.split(",")[0]).orElseThrow()).toList();
    assertThat(table.stream().skip(1).map(row -> Long.valueOf(row.split(",")[2])))
        .containsExactlyElementsOf(closures(Profile.RFC9309, agents));
    assertThat(table.stream().skip(1).map(row -> Long.valueOf(row.split(",")[3])))
        .containsExactlyElementsOf(closures(Profile.PAPER, agents));
    String page = Files.readString(out.resolve("readings.html"));
    long ours = closures(Profile.RFC9309, agents).stream().mapToLong(Long::longValue).sum();
    assertThat(page).contains(String.format(Locale.ROOT, " of %,d closures</em>", ours));
    assertThat(page.split("<article class=\"example\">", -1)).hasSize(4);
    assertThat(Files.readString(out.resolve("method.html"))).contains("readings.html");
  }

  private static List<Long> closures(Profile profile, List<Agent> agents) {
    var counts = new long[agents.size()];
    new VerdictQuery(archive, evidence, profile, agents)
        .run(
            capture -> true,
            row ->
                counts[agents.indexOf(row.agent())] +=
                    row.verdict().status() == Status.ALL ? 1 : 0);
    return LongStream.of(counts).boxed().toList();
  }

  private static List<String> rows(Archive of, Evidence read) {
    List<String> rows = new ArrayList<>();
    new VerdictQuery(of, read, Profile.RFC9309, REGISTRY.agents())
        .run(
            capture -> true,
            row ->
                rows.add(
                    row.answer().capture().url()
                        + " "
                        + day(row.answer().capture().captured())
                        + " "
                        + row.agent().token()
                        + " "
                        + row.verdict()));
    rows.sort(null);
    return rows;
  }

  private static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static YearMonth month(CaptureEntry capture) {
    return YearMonth.from(capture.captured().atZone(ZoneOffset.UTC));
  }
}
