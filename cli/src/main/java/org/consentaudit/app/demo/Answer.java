package org.consentaudit.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a host answers: a function of host, path and month.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param target where a redirect leads
 * @param body the text, sent as UTF-8
 * @param fault what goes wrong on the way
 */
record Answer(int status, String type, Optional<String> target, String body, Fault fault) {

  private static final String NOT_FOUND =
      "<!doctype html><html><head><title>404</title></head><body><h1>No such page</h1></body></html>\n";

  /** The answer of this host to this path, query included, in this month. */
  static Answer of(Site site, String path, YearMonth month) {
    return site.section(path, month)
        .map(section -> scripted(site, section, month))
        .orElseGet(() -> page(404, NOT_FOUND));
  }

  /** An HTML page that no script gives. */
  static Answer page(int status, String html) {
    return new Answer(status, "text/html; charset=utf-8", Optional.empty(), html, Fault.NONE);
  }

  /** The body as it is sent. */
  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer scripted(Site site, Section section, YearMonth month) {
    String text =
        section.layout().isPresent()
            ? PageLayout.render(site, section, month)
            : section.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    if (section.encoding().crlf()) {
      text = text.replace("\n", "\r\n");
    }
    if (section.encoding().byteOrderMark()) {
      text = "\uFEFF" + text;
    }
    return new Answer(
        section.status(),
        section.type() + "; charset=utf-8",
        section.target(),
        text,
        section.fault());
  }
}
