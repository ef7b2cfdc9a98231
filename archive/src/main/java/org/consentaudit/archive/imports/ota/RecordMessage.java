package org.consentaudit.archive.imports.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.archive.OtaRecord.Reason;

/**
 * What the message of a commit says.
 *
 * @param reason why the record was made
 * @param locations the addresses of the pages it was made from, as far as they are stated
 */
record RecordMessage(Reason reason, List<String> locations) {

  /** First lines of all years; a commit that begins otherwise records nothing. */
  private static final Map<String, Reason> OPENINGS =
      Map.of(
          "first record of ", Reason.FIRST,
          "record new changes of ", Reason.CHANGE,
          "apply technical or declaration upgrade on ", Reason.UPGRADE,
          "start tracking ", Reason.FIRST,
          "update ", Reason.CHANGE,
          "refilter ", Reason.UPGRADE,
          "record snapshot of ", Reason.CHANGE,
          "record new version of ", Reason.CHANGE);

  /** Since 2026 a version of several pages lists them with their addresses. */
  private static final Pattern LISTED = Pattern.compile("(?m)^\\d+\\. (https?://\\S+)\\s*$");

  private static final Pattern TRAILER =
      Pattern.compile(
          "(?mi)^(?:x-)?(?:source-)?(?:document-)?(?:location|url|fetch|source):\\s*(https?://\\S+)\\s*$");

  private static final String CHANGED = "Changes since the previous version come from";

  /** Freezes the list. */
  RecordMessage {
    locations = List.copyOf(locations);
  }

  /** Reads a message; empty when it is not one of a record. */
  static Optional<RecordMessage> of(String message) {
    String start = message.stripLeading().toLowerCase(Locale.ROOT);
    return OPENINGS.entrySet().stream()
        .filter(opening -> start.startsWith(opening.getKey()))
        .findAny()
        .map(opening -> new RecordMessage(opening.getValue(), locations(message)));
  }

  private static List<String> locations(String message) {
    List<String> locations = new ArrayList<>();
    for (String paragraph : message.replace("\r", "").split("\n{2,}", -1)) {
      // Tells again, in part, what the whole list tells.
      if (!paragraph.startsWith(CHANGED)) {
        Matcher listed = LISTED.matcher(paragraph);
        while (listed.find()) {
          locations.add(listed.group(1));
        }
      }
    }
    if (locations.isEmpty()) {
      Matcher trailer = TRAILER.matcher(message);
      while (trailer.find()) {
        locations.add(trailer.group(1));
      }
    }
    return locations;
  }
}
