package org.consentaudit.archive.warc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Header;

/**
 * An answer as the HTTP message of a record. Bodies are kept decoded, so the fields that tell how
 * the body was coded on the wire are named otherwise, as in Common Crawl's files; what HTTP cannot
 * say, a field with a line end in it, is left out: the capture line has it.
 */
final class HttpForm {

  private static final Set<String> OF_THE_WIRE =
      Set.of("content-encoding", "transfer-encoding", "content-length");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

  private HttpForm() {}

  /**
   * Status line and fields.
   *
   * @param length of the body that follows; negative when none does
   */
  static byte[] head(Capture capture, long length) {
    int status = capture.status().orElseThrow();
    var text = new StringBuilder("HTTP/1.1 " + status + " " + phrase(status) + "\r\n");
    for (Header header : capture.headers()) {
      if (TOKEN.matcher(header.name()).matches() && VALUE.matcher(header.value()).matches()) {
        boolean wire = OF_THE_WIRE.contains(header.name().toLowerCase(Locale.ROOT));
        text.append(wire ? "X-Crawler-" : "").append(header.name());
        text.append(": ").append(header.value().strip()).append("\r\n");
      }
    }
    if (length >= 0) {
      text.append("Content-Length: ").append(length).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The request, as far as it is known; empty where it has no form. */
  static byte[] request(Capture capture, TargetAddress target) {
    String agent = capture.userAgent();
    String path = target.path();
    if (agent.isEmpty() || !VALUE.matcher(agent).matches() || !path.matches("[!-~]+")) {
      return new byte[0];
    }
    String text =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + target.host()
            + "\r\nUser-Agent: "
            + agent
            + "\r\n\r\n";
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 204 -> "No Content";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 304 -> "Not Modified";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 410 -> "Gone";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Unnamed";
    };
  }
}
