package org.consentaudit.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.analysis.terms.evaluation.Label;
import org.consentaudit.archive.Digest;

/** The texts that labels ask for: by digest of the content, else by service, document and time. */
final class TextIndex {

  private final Set<String> wantedDigests = new HashSet<>();
  private final Set<List<String>> wantedNames = new HashSet<>();
  private final Map<String, String> byDigest = new HashMap<>();
  private final Map<List<String>, String> byName = new HashMap<>();

  TextIndex(List<LabelLine> labels) {
    for (LabelLine line : labels) {
      wantedDigests.add(line.sha256());
      wantedNames.add(name(line.label()));
    }
  }

  /**
   * Keeps the text of a line where a label asks for it.
   *
   * @throws IllegalArgumentException when the line has no text
   */
  void offer(JsonNode line) {
    JsonNode content = line.hasNonNull("content") ? line.get("content") : line.path("text");
    if (!content.isTextual()) {
      throw new IllegalArgumentException("\"content\" is missing or not a text");
    }
    String text = content.textValue();
    String digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    if (wantedDigests.contains(digest)) {
      byDigest.putIfAbsent(digest, text);
    }
    List<String> name =
        name(
            line.path("service").asText(""),
            line.path("document").asText(""),
            line.path("timestamp").asText(""));
    if (wantedNames.contains(name)) {
      byName.putIfAbsent(name, text);
    }
  }

  /** The text of a labelled page; nothing where no line has it. */
  Optional<String> text(LabelLine line) {
    String found = byDigest.get(line.sha256());
    return Optional.ofNullable(found != null ? found : byName.get(name(line.label())));
  }

  private static List<String> name(Label label) {
    return name(label.service(), label.document(), label.timestamp());
  }

  private static List<String> name(String service, String document, String timestamp) {
    return List.of(service, document, instant(timestamp));
  }

  /** One word for one moment, however its offset is written. */
  private static String instant(String timestamp) {
    try {
      return OffsetDateTime.parse(timestamp).toInstant().toString();
    } catch (DateTimeException e) {
      return timestamp;
    }
  }
}
