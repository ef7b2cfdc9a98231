package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.append;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.archive.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCheckTest {

  @TempDir Path directory;
  private Archive archive;

  @BeforeEach
  void fill() {
    archive = Archive.openOrCreate(directory);
    append(archive, robots("a.example", NOON), bytes("User-agent: *\nDisallow: /\n"));
    append(archive, robots("b.example", NOON), bytes(""));
    append(archive, robots("c.example", NOON), bytes("User-agent: *\nAllow: /\n"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<String> damage() {
    List<String> damage = new ArrayList<>();
    long looked = new ArchiveCheck(archive).run(damage::add, done -> {});
    assertThat(looked).isEqualTo(6);
    return damage;
  }

  private void tamper(String sql) {
    archive.database().write(handle -> assertThat(handle.execute(sql)).isPositive());
  }

  @Test
  void wholeArchiveHasNoDamage() {
    assertThat(damage()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update capture set captured = dateadd('DAY', 1, captured) where id = 1",
        "update capture set outcome = 'absent' where id = 1",
        "update capture set status = 404 where id = 1",
        "update capture set url = 'https://a.example/other' where id = 1",
        "update capture set content_id = 3 where id = 1",
        "update capture set host_id = 3 where id = 1",
        "update capture set headers = null where id = 1",
        "update capture set redirects = '[]' where id = 1",
        "update capture set kind = 1 where id = 1"
      })
  void captureThatWasEditedIsFound(String sql) {
    tamper(sql);
    assertThat(damage())
        .singleElement()
        .asString()
        .contains("capture 1")
        .contains("not as it came");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update capture set outcome = 'vanished' where id = 1",
        "update capture set kind = 99 where id = 1",
        "update capture set headers = '{' where id = 1",
        "update host set name = 'no host' where id = 1"
      })
  void captureThatCanNoLongerBeReadIsFoundAndTheRestIsChecked(String sql) {
    tamper(sql);
    tamper("update capture set status = 404 where id = 3");
    assertThat(damage())
        .satisfiesExactly(
            first -> assertThat(first).contains("capture 1").contains("no longer be read"),
            second -> assertThat(second).contains("capture 3"));
  }

  @Test
  void contentThatWasEditedIsFound() {
    tamper(
        "update content_piece set data = (select data from content_piece where id = 3 * 4096)"
            + " where id = 4096");
    tamper("update content set length = (select length from content where id = 3) where id = 1");
    assertThat(damage())
        .singleElement()
        .asString()
        .contains(Digest.of(bytes("User-agent: *\nDisallow: /\n")).hex())
        .contains("other bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update content_piece set data = X'00112233' where id = 4096",
        "delete from content_piece where id = 4096",
        "update content set length = 0 where id = 1",
        "update content set length = -1 where id = 1",
        "update content set length = 2147483647 where id = 1",
        "update content set length = 9223372036854775807 where id = 1",
        "update content set length = 5 where id = 2"
      })
  void contentThatIsDamagedIsFound(String sql) {
    tamper(sql);
    assertThat(damage()).singleElement().asString().contains("content").contains("damaged");
  }
}
