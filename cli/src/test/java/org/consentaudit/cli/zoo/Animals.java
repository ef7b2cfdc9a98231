package org.consentaudit.cli.zoo;

import static org.consentaudit.cli.zoo.Conduct.answer;
import static org.consentaudit.cli.zoo.Conduct.raw;
import static org.consentaudit.cli.zoo.Conduct.redirect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consentaudit.cli.zoo.Animal.Certificate;
import org.consentaudit.cli.zoo.Den.Door;

/** All servers of the zoo that can be met over plain loopback. */
final class Animals {

  static final String RULES = "User-agent: *\nDisallow: /private/\n";
  static final String WELCOME = "<!doctype html><title>Home</title><p>Welcome.</p>";

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private Animals() {}

  /**
   * The zoo.
   *
   * @param neighbour the URL of a well-behaved server's robots.txt
   */
  static List<Animal> all(String neighbour) {
    var all = new ArrayList<Animal>();
    Stream.of(slow(), lengths(), fields(), codings(), redirects(neighbour), bodies())
        .forEach(all::addAll);
    all.addAll(statuses());
    all.addAll(connections());
    all.addAll(walls());
    return all;
  }

  private static List<Animal> slow() {
    return List.of(
        Animal.of(
            "drip-body",
            "a body of one byte a second",
            "unreachable timeout",
            "unreachable timeout",
            guest -> {
              guest.send(OK + "\r\n");
              guest.drip("#".repeat(600));
            }),
        Animal.of(
            "drip-head",
            "a status line of one byte a second",
            "unreachable timeout",
            "unreachable timeout",
            guest -> guest.drip("HTTP/1.1 200 " + "O".repeat(600))),
        Animal.of(
            "silent",
            "takes the request and says nothing",
            "unreachable timeout",
            "unreachable timeout",
            Conduct.Guest::keepWaiting),
        Animal.of(
            "silent-after-head",
            "sends its fields and never the body",
            "unreachable timeout",
            "unreachable timeout",
            guest -> {
              guest.send(OK + "Content-Length: 10\r\n\r\n");
              guest.keepWaiting();
            }),
        Animal.of(
            "endless-body",
            "a body without an end",
            "truncated",
            "truncated",
            guest -> {
              guest.send(OK + "\r\n");
              guest.flood("# and on\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            }),
        Animal.of(
            "endless-fields",
            "fields without an end",
            "unreachable reset",
            "unreachable reset",
            guest -> {
              guest.send(OK);
              guest.flood("X-More: and more\r\n".repeat(500).getBytes(StandardCharsets.UTF_8));
            }),
        Animal.of(
            "endless-interim",
            "100 Continue again and again",
            "unreachable reset",
            "unreachable reset",
            guest ->
                guest.flood(
                    "HTTP/1.1 100 Continue\r\n\r\n".repeat(100).getBytes(StandardCharsets.UTF_8))));
  }

  private static List<Animal> lengths() {
    return List.of(
        Animal.of(
            "too-long",
            "a Content-Length of 1,000 for 10 bytes",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Content-Length: 1000\r\n\r\n0123456789")),
        Animal.of(
            "too-short",
            "a Content-Length of 5 for 500 bytes",
            "content",
            "content",
            raw(OK + "Content-Length: 5\r\n\r\n" + "01234".repeat(100))),
        Animal.of(
            "no-number",
            "a Content-Length that is no number",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Content-Length: many\r\n\r\n0123456789")),
        Animal.of(
            "negative",
            "a Content-Length of -1",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Content-Length: -1\r\n\r\n0123456789")),
        Animal.of(
            "chunk-garbage",
            "chunks whose sizes are no numbers",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\u0001\u0002\r\nqq\r\n")),
        Animal.of(
            "chunk-huge",
            "a chunk of 8 EiB, of which ten bytes come",
            "unreachable timeout",
            "unreachable timeout",
            guest -> {
              guest.send(OK + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n0123456789");
              guest.keepWaiting();
            }),
        Animal.of(
            "chunk-cut",
            "chunks without the last one",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n")));
  }

  private static List<Animal> fields() {
    return List.of(
        Animal.of(
            "field-1mb",
            "one field of 1 MB",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "X-Long: " + "y".repeat(1_000_000) + "\r\n\r\n" + RULES)),
        Animal.of(
            "fields-1000",
            "1,000 fields",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "X-Many: y\r\n".repeat(1_000) + "\r\n" + RULES)),
        Animal.of(
            "no-http",
            "something that is no HTTP",
            "unreachable reset",
            "unreachable reset",
            raw("220 mail.example ESMTP\r\n".repeat(20))),
        Animal.of(
            "http2-only",
            "answers in HTTP/2 frames",
            "unreachable reset",
            "unreachable reset",
            raw("\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000" + "\u0000".repeat(18))),
        Animal.of(
            "odd-fields",
            "fields with NUL, without colon, with octets above 127",
            "content",
            "content",
            raw(OK + "X-Nul: a\u0000b\r\nX-\u00e9: \u00ff\u00fe\r\nContent-Length: 1\r\n\r\n#")));
  }

  private static List<Animal> codings() {
    byte[] bomb = Packed.gzip(new byte[ENDLESS_PLAIN]);
    byte[] packed = Packed.gzip(RULES.getBytes(StandardCharsets.UTF_8));
    byte[] damaged = packed.clone();
    for (int i = 12; i < damaged.length; i++) {
      damaged[i] ^= 0x55;
    }
    byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
    String gzip = "Content-Encoding: gzip";
    return List.of(
        Animal.of(
            "gzip-bomb",
            "64 MiB of zeros in 64 KiB of gzip",
            "truncated",
            "truncated",
            answer(200, bomb, gzip)),
        Animal.of(
            "gzip-damaged",
            "gzip with wrong bits",
            "not_expected encoding",
            "not_expected encoding",
            answer(200, damaged, gzip)),
        Animal.of(
            "gzip-half",
            "the first half of a gzip stream, as if whole",
            "not_expected encoding",
            "not_expected encoding",
            answer(200, half, gzip)),
        Animal.of(
            "gzip-claimed",
            "plain text that is announced as gzip",
            "content",
            "content",
            answer(200, RULES, gzip)),
        Animal.of(
            "coding-unknown",
            "a content coding that nobody knows",
            "not_expected encoding",
            "not_expected encoding",
            answer(200, RULES, "Content-Encoding: x-zoo")));
  }

  private static final int ENDLESS_PLAIN = 64 << 20;

  private static List<Animal> redirects(String neighbour) {
    return List.of(
        Animal.of(
            "redirect-loop",
            "two addresses that redirect to each other",
            "redirect_loop",
            "redirect_loop",
            guest -> redirect(guest.path().equals("/there") ? "/back" : "/there").serve(guest)),
        Animal.of(
            "redirect-20",
            "20 hops to the answer",
            "too_many_redirects",
            "too_many_redirects",
            guest -> {
              int hop = guest.path().startsWith("/hop/") ? hop(guest.path()) : 0;
              (hop == 20 ? answer(200, RULES) : redirect("/hop/" + (hop + 1))).serve(guest);
            }),
        Animal.of(
            "redirect-file",
            "a redirect to file:///etc/passwd",
            "not_expected redirect",
            "not_expected redirect",
            redirect("file:///etc/passwd")),
        Animal.of(
            "redirect-script",
            "a redirect to javascript:",
            "not_expected redirect",
            "not_expected redirect",
            redirect("javascript:alert(1)")),
        Animal.of(
            "redirect-empty",
            "a redirect without a target",
            "not_expected 302",
            "not_expected 302",
            answer(302, RULES)),
        Animal.of(
            "redirect-nowhere",
            "a redirect to a host that DNS does not know",
            "unreachable dns",
            redirect("http://nowhere.zoo.test/robots.txt")),
        Animal.of(
            "redirect-neighbour",
            "a redirect to another host's robots.txt",
            "content",
            redirect(neighbour)));
  }

  private static int hop(String path) {
    return Integer.parseInt(path.substring("/hop/".length()));
  }

  private static List<Animal> statuses() {
    var all = new ArrayList<Animal>();
    all.add(
        Animal.of(
            "html-as-robots",
            "200 with a web page",
            "not_expected html",
            "content",
            answer(200, WELCOME)));
    all.add(Animal.of("empty-200", "200 without a body", "content", "content", answer(200, "")));
    all.add(
        Animal.of(
            "status-204", "204", "content", "content", raw("HTTP/1.1 204 No Content\r\n\r\n")));
    all.add(
        Animal.of(
            "status-304",
            "304 to an unconditional request",
            "not_expected 304",
            "not_expected 304",
            raw("HTTP/1.1 304 Not Modified\r\n\r\n")));
    all.add(
        Animal.of(
            "status-101",
            "101 to a protocol nobody asked for",
            "not_expected 101",
            "not_expected 101",
            raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: zoo\r\n\r\n")));
    for (int status : new int[] {401, 402, 403, 418, 429, 451}) {
      all.add(status(status, "refused " + status));
    }
    for (int status : new int[] {404, 410}) {
      all.add(status(status, "absent"));
    }
    for (int status : new int[] {500, 502, 503, 504, 599}) {
      all.add(status(status, "unavailable " + status));
    }
    all.add(
        Animal.of(
            "status-999",
            "a status beyond all classes: 999",
            "not_expected 999",
            "not_expected 999",
            answer(999, RULES)));
    return all;
  }

  private static Animal status(int status, String outcome) {
    String name = "status-" + status;
    return Animal.of(name, Integer.toString(status), outcome, outcome, answer(status, RULES));
  }

  private static List<Animal> connections() {
    Conduct polite = answer(200, RULES);
    return List.of(
        Animal.of(
                "reset-at-accept",
                "resets every connection at once",
                "unreachable*",
                Conduct.Guest::reset)
            .behind(Door.RAW),
        Animal.of(
                "close-at-accept",
                "closes every connection at once",
                "unreachable reset",
                guest -> guest.socket().close())
            .behind(Door.RAW),
        Animal.of(
            "reset-after-head",
            "resets after its fields",
            "unreachable reset",
            "unreachable reset",
            guest -> {
              guest.send(OK + "Content-Length: 100\r\n\r\n");
              guest.reset();
            }),
        Animal.of(
            "reset-mid-body",
            "resets in the middle of the body",
            "unreachable reset",
            "unreachable reset",
            guest -> {
              guest.send(OK + "Content-Length: 100000\r\n\r\n" + RULES);
              guest.reset();
            }),
        Animal.of(
            "close-mid-head",
            "closes in the middle of a field",
            "unreachable reset",
            "unreachable reset",
            raw(OK + "Content-Le")),
        Animal.of("tls-good", "a certificate in order (for comparison)", "content", polite)
            .showing(Certificate.GOOD),
        Animal.of("tls-expired", "a certificate that has expired", "unreachable tls*", polite)
            .showing(Certificate.EXPIRED),
        Animal.of(
                "tls-self-signed",
                "a certificate that it signed itself",
                "unreachable tls*",
                polite)
            .showing(Certificate.SELF_SIGNED),
        Animal.of("tls-other-name", "another host's certificate", "unreachable tls*", polite)
            .showing(Certificate.OTHER_NAME),
        Animal.of(
                "tls-plain",
                "plain HTTP on the port for TLS",
                "content",
                guest -> {
                  guest.send(OK + "Content-Length: " + RULES.length() + "\r\n\r\n" + RULES);
                })
            .behind(Door.RAW),
        Animal.of(
                "tls-silent",
                "takes connections and never says a word",
                "unreachable timeout",
                Conduct.Guest::keepWaiting)
            .behind(Door.RAW));
  }

  private static List<Animal> bodies() {
    byte[] utf16 = RULES.getBytes(StandardCharsets.UTF_16);
    byte[] invalid = (RULES + "Disallow: /\u00ff\u00c3(").getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        Animal.of(
            "nul-bytes",
            "NUL between the letters",
            "content",
            "content",
            answer(200, RULES.replace("", "\u0000"))),
        Animal.of(
            "utf8-invalid", "octets that are no UTF-8", "content", "content", answer(200, invalid)),
        Animal.of("utf16", "UTF-16 with its mark", "content", "content", answer(200, utf16)),
        Animal.of(
            "charset-unknown",
            "a charset that does not exist",
            "content",
            "content",
            answer(200, "# " + RULES, "Content-Type: text/html; charset=zoo-8")),
        Animal.of(
            "line-1mb",
            "1 MB on a single line",
            "content",
            "content",
            answer(200, "Disallow: /" + "a".repeat(999_989))),
        Animal.of(
            "stars",
            "a rule of 100,000 stars",
            "content",
            "content",
            answer(200, "User-agent: *\nDisallow: /" + "*a".repeat(100_000) + "\n")),
        Animal.of(
            "deep-html",
            "100,000 elements inside each other",
            "not_expected html",
            "content",
            answer(200, "<div>".repeat(100_000), "Content-Type: text/html")),
        Animal.of(
            "unclosed-html",
            "69,000 links that are never closed",
            "not_expected html",
            "content",
            answer(200, "<a href=/terms>".repeat(69_000), "Content-Type: text/html")));
  }

  private static List<Animal> walls() {
    return List.of(
        Animal.of(
            "cookie-wall",
            "sends everybody without its cookie back to where they came from",
            "redirect_loop",
            "redirect_loop",
            guest -> answer(302, "", "Location: " + guest.path(), "Set-Cookie: in=1").serve(guest)),
        Animal.of(
            "challenge",
            "a page that wants a puzzle solved",
            "refused challenge",
            "refused challenge",
            answer(403, "<script src='/cdn-cgi/challenge-platform/h/b'></script>")),
        Animal.of(
            "challenge-503",
            "the same with the field that says so",
            "refused challenge",
            "refused challenge",
            answer(503, "Just a moment", "cf-mitigated: challenge")),
        Animal.of(
            "link-maze",
            "each page links to 1,000 pages of terms that do the same",
            "not_expected html",
            "content",
            guest -> maze(guest.path()).serve(guest)));
  }

  private static Conduct maze(String path) {
    String under = path.equals("/") || path.equals("/robots.txt") ? "" : path;
    var page = new StringBuilder("<!doctype html><title>Terms</title>");
    for (int i = 0; i < 1_000; i++) {
      page.append("<p><a href=\"").append(under).append("/terms-of-service-").append(i);
      page.append("\">Terms of service ").append(i).append("</a></p>\n");
    }
    return answer(200, page.toString(), "Content-Type: text/html");
  }
}
