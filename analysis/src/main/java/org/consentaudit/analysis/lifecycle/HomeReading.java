package org.consentaudit.analysis.lifecycle;

import java.io.IOException;
import java.util.List;

/**
 * Reads a home page for signs that it is nobody's: one strong sign, or weak ones that together
 * weigh as much. No content makes it throw; larger ones than {@value #MOST_BYTES} bytes are
 * ordinary, for the pages that are looked for are small.
 */
public final class HomeReading {

  /** Pages up to this size are read. */
  public static final int MOST_BYTES = 256 << 10;

  /** Changes whenever the same bytes may be read otherwise, beside the signs themselves. */
  private static final int VERSION = 1;

  private static final int ENOUGH = 3;

  private HomeReading() {}

  /** Names code and signs: findings of another version are read anew. */
  public static String version() {
    return VERSION + "-" + HomeSigns.BUNDLED.version();
  }

  /** Reads a page's bytes as received. */
  public static HomeFinding read(byte[] content) {
    if (content.length == 0 || content.length > MOST_BYTES) {
      return HomeFinding.ORDINARY;
    }
    HomeParts parts;
    try {
      parts = HomeParts.of(content);
    } catch (IOException | RuntimeException e) {
      // What no parser takes shows nothing.
      return HomeFinding.ORDINARY;
    }
    List<HomeSign> shown =
        HomeSigns.BUNDLED.ofPages().stream().filter(sign -> sign.shownIn(parts)).toList();
    for (HomeFinding.Kind kind :
        List.of(HomeFinding.Kind.EXPIRED, HomeFinding.Kind.PARKED, HomeFinding.Kind.PLACEHOLDER)) {
      // Signs of expiry speak for parking, too: a registrar often does both.
      List<HomeSign> speaking = shown.stream().filter(sign -> speaksFor(sign, kind)).toList();
      boolean itself = shown.stream().anyMatch(sign -> sign.tells() == kind);
      if (itself && speaking.stream().mapToInt(HomeSign::weight).sum() >= ENOUGH) {
        return new HomeFinding(kind, speaking.stream().map(HomeSign::id).toList());
      }
    }
    return HomeFinding.ORDINARY;
  }

  private static boolean speaksFor(HomeSign sign, HomeFinding.Kind kind) {
    return sign.tells() == kind
        || (kind != HomeFinding.Kind.PLACEHOLDER && sign.tells() != HomeFinding.Kind.PLACEHOLDER);
  }
}
