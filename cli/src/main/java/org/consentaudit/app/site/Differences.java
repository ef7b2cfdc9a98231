package org.consentaudit.app.site;

import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.reports.page.DiffLine;

/** What differs between two contents, as pages show it. */
final class Differences {

  private final ContentLines lines;

  Differences(ContentLines lines) {
    this.lines = lines;
  }

  List<List<DiffLine>> ofRobots(Optional<Digest> before, Optional<Digest> after) {
    return List.of();
  }
}
