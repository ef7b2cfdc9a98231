package org.consentaudit.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads captures does not meet those that are retracted, but by their number. */
class RetractedCapturesTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");
  private static final Host HOST = new Host("a.example");
  private static final String URL = "https://a.example/terms";

  @TempDir Path directory;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.openOrCreate(directory);
    ingest(FIRST, List.of());
    ingest(SECOND, List.of(new Redirect("https://a.example/", 301)));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void ingest(Instant captured, List<Redirect> redirects) {
    OpenIngest ingest =
        archive.ingests().begin(Invocation.UNNAMED, "test", Optional.empty(), captured);
    var capture =
        new Capture(
            HOST,
            URL,
            ResourceKind.TERMS,
            captured,
            Source.CRAWL,
            Outcome.Readable.CONTENT,
            OptionalInt.of(200),
            List.of(),
            redirects,
            Optional.empty(),
            "",
            "");
    archive
        .database()
        .<RuntimeException>write(
            handle ->
                archive
                    .captures()
                    .append(handle, capture, Optional.of(captured.toString().getBytes(UTF_8))));
    ingest.finish(captured, 0);
  }

  private void retract(long ingest) {
    assertThat(archive.ingests().retract(ingest, true, "mistaken", SECOND)).isTrue();
  }

  private List<Instant> streamed() {
    List<Instant> seen = new ArrayList<>();
    archive.captures().forEach(ResourceKind.TERMS, entry -> seen.add(entry.captured()));
    return seen;
  }

  @Test
  void ingestKnowsItsCaptures() {
    assertThat(archive.ingests().all())
        .extracting(ingest -> ingest.counts().added(), ingest -> ingest.range().isPresent())
        .containsOnly(org.assertj.core.groups.Tuple.tuple(1L, true));
  }

  @Test
  void newestThatIsNotRetractedIsTheNewest() {
    retract(2);
    assertThat(streamed()).containsExactly(FIRST);
    assertThat(archive.captures().of(HOST, ResourceKind.TERMS)).hasSize(1);
    assertThat(archive.captures().latest(HOST, ResourceKind.TERMS, Source.CRAWL, FIRST))
        .hasValueSatisfying(entry -> assertThat(entry.captured()).isEqualTo(FIRST));
    assertThat(new HeldContents(archive).newest(HOST, ResourceKind.TERMS, URL))
        .hasValueSatisfying(
            held ->
                assertThat(archive.contents().bytes(held.digest()))
                    .contains(FIRST.toString().getBytes(UTF_8)));
    archive.captures().forEachTrail((id, trail) -> assertThat(id).isNull());
    long second = archive.ingests().find(2).orElseThrow().range().orElseThrow().first();
    assertThat(archive.captures().full(second)).isPresent();
  }

  @Test
  void hostAndAddressWithNothingElseAreUnknown() {
    retract(1);
    retract(2);
    assertThat(streamed()).isEmpty();
    assertThat(archive.captures().hosts(ResourceKind.TERMS)).isEmpty();
    new KnownTerms(archive).forEach(url -> assertThat(url).isNull());
    assertThat(
            new HeldCaptures(archive, Source.CRAWL)
                .within(HOST, ResourceKind.TERMS, FIRST, SECOND.plusSeconds(1)))
        .isEmpty();
    ArchiveStatistics stats = ArchiveStatistics.of(archive);
    assertThat(List.of(stats.captures(), stats.retracted(), stats.hosts()))
        .containsExactly(0L, 2L, 0L);
    assertThat(archive.captures().extent().captures()).isEqualTo(2);
  }

  @Test
  void retractionOutlastsClosing() {
    retract(2);
    archive.close();
    archive = Archive.open(directory);
    assertThat(streamed()).containsExactly(FIRST);
    assertThat(archive.ingests().retract(2, false, "", SECOND)).isTrue();
    assertThat(streamed()).containsExactly(FIRST, SECOND);
  }

  @Test
  void oneIngestIsOpenAtATime() {
    OpenIngest open = archive.ingests().begin(Invocation.UNNAMED, "x", Optional.empty(), SECOND);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> archive.ingests().begin(Invocation.UNNAMED, "y", Optional.empty(), SECOND));
    archive.ingests().leave(open);
    assertThat(archive.ingests().find(open.id()).orElseThrow().finished()).isEmpty();
  }
}
