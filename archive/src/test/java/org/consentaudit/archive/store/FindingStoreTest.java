package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.archive.store.Captures.NOON;
import static org.consentaudit.archive.store.Captures.append;
import static org.consentaudit.archive.store.Captures.bytes;
import static org.consentaudit.archive.store.Captures.robots;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.ResourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingStoreTest {

  @TempDir Path directory;

  @Test
  void contentIsReadOncePerVersion() {
    Digest x = Digest.of(bytes("x"));
    try (var archive = Archive.openOrCreate(directory)) {
      append(archive, robots("a.example", NOON), bytes("x"));
      append(archive, robots("b.example", NOON), bytes("x"));
      var findings = archive.findings();
      assertThat(findings.unread("robots", "1", ResourceKind.ROBOTS)).containsExactly(x);
      assertThat(findings.unread("robots", "1", ResourceKind.TERMS)).isEmpty();

      findings.put("robots", "1", List.of(new FindingStore.Finding(x, bytes("seen"))));
      assertThat(findings.unread("robots", "1", ResourceKind.ROBOTS)).isEmpty();
      assertThat(findings.unread("robots", "2", ResourceKind.ROBOTS)).containsExactly(x);
      assertThat(findings.unread("terms", "1", ResourceKind.ROBOTS)).containsExactly(x);

      findings.put("robots", "2", List.of(new FindingStore.Finding(x, bytes("anew"))));
      assertThat(all(findings, "1")).isEmpty();
      assertThat(findings.find("robots", "1", x)).isEmpty();
      assertThat(findings.find("robots", "2", x)).contains(bytes("anew"));
      assertThat(findings.find("robots", "2", Digest.of(bytes("y")))).isEmpty();
      assertThat(all(findings, "2")).containsExactly(Map.entry(x, "anew"));
    }
  }

  private static Map<Digest, String> all(FindingStore findings, String version) {
    Map<Digest, String> all = new LinkedHashMap<>();
    findings.forEach(
        "robots",
        version,
        (digest, body) ->
            all.put(digest, new String(body, java.nio.charset.StandardCharsets.UTF_8)));
    return all;
  }
}
