package org.consentaudit.archive.warc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a WARC file says about itself in its warcinfo record.
 *
 * @param fileName the file's name; empty when it has none
 * @param software program and version that wrote it
 * @param written when, UTC
 * @param archive which archive it came out of
 * @param selection what was selected of it
 */
public record WarcProvenance(
    String fileName, String software, Instant written, String archive, String selection) {
  /** Checks that nothing is missing. */
  public WarcProvenance {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(software);
    Objects.requireNonNull(written);
    Objects.requireNonNull(archive);
    Objects.requireNonNull(selection);
  }

  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(software));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    fields.put("description", List.of("Captures of an archive of Consent Auditor"));
    fields.put("archive", List.of(line(archive)));
    fields.put("selection", List.of(line(selection)));
    return fields;
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
