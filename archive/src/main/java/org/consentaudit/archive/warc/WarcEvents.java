package org.consentaudit.archive.warc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.consentaudit.archive.imports.ContentLimit;
import org.consentaudit.archive.warc.WarcPiece.Whole;

/**
 * Puts the records of one event together: a request that names the user agent may stand before or
 * behind its answer, our own capture line stands before it.
 */
final class WarcEvents {

  /** Of a block beyond what is kept: fields, chunk sizes, what compression adds. */
  private static final int SLACK = 1 << 18;

  private static final int LONGEST_AGENT = 1000;
  private static final String USER_AGENT = "User-Agent:";

  private final WarcOrigin origin;
  private final WarcCaptures captures;
  private final OwnLines lines;
  private final PassedOver passedOver;
  private Optional<Whole> answer = Optional.empty();
  private Optional<Whole> request = Optional.empty();

  WarcEvents(WarcOrigin origin, WarcCaptures captures, OwnLines lines, PassedOver passedOver) {
    this.origin = origin;
    this.captures = captures;
    this.lines = lines;
    this.passedOver = passedOver;
  }

  /** How much of the next record's block is needed, in the light of those before it. */
  int wanted(Whole head) {
    if (isAnswer(head)) {
      finishAnswer();
    }
    return switch (head.type()) {
      case "warcinfo", "request" -> SLACK;
      case "metadata" -> OwnLines.isOne(head) ? OwnLines.LONGEST : 0;
      case "resource" -> lines.awaits(head) ? ContentLimit.PAGE + SLACK : 0;
      case "response", "revisit" ->
          lines.awaits(head)
              ? ContentLimit.PAGE + SLACK
              : captures.kindOf(head).map(kind -> ContentLimit.of(kind) + SLACK).orElse(0);
      default -> 0;
    };
  }

  void take(Whole record) {
    switch (record.type()) {
      case "warcinfo" -> origin.read(record.block());
      case "request" -> request = Optional.of(record);
      case "metadata" -> metadata(record);
      case "response", "revisit", "resource" -> answer(record);
      default -> passedOver.count("records of other types (" + shown(record.type()) + ")");
    }
  }

  private static boolean isAnswer(Whole record) {
    return switch (record.type()) {
      case "response", "revisit", "resource" -> true;
      default -> false;
    };
  }

  private static String shown(String type) {
    return type.matches("[a-z-]{1,20}") ? type : "unknown";
  }

  private void metadata(Whole record) {
    if (OwnLines.isOne(record)) {
      finishAnswer();
      lines.take(record);
    } else {
      passedOver.count("metadata records");
    }
  }

  private void answer(Whole record) {
    finishAnswer();
    if (lines.complete(record)) {
      return;
    }
    if (record.type().equals("resource")) {
      passedOver.count("resource records");
    } else {
      answer = Optional.of(record);
    }
  }

  private void finishAnswer() {
    answer.ifPresent(this::finish);
    answer = Optional.empty();
  }

  private void finish(Whole record) {
    Optional<Whole> asked = request.filter(one -> one.isConcurrentTo(record));
    if (asked.isPresent() && !isGet(asked.get().block())) {
      passedOver.count("answers to other requests than GET");
    } else {
      captures.take(record, asked.flatMap(WarcEvents::agentOf).orElse(origin.userAgent()));
    }
  }

  private static boolean isGet(byte[] block) {
    return block.length > 3 && new String(block, 0, 4, StandardCharsets.ISO_8859_1).equals("GET ");
  }

  /** The line that names it; a request is not parsed for the sake of one field. */
  private static Optional<String> agentOf(Whole request) {
    byte[] block = request.block();
    int line = 0;
    for (int at = 0; at < block.length; at++) {
      if (block[at] == '\n') {
        String text = new String(block, line, at - line, StandardCharsets.ISO_8859_1);
        if (text.regionMatches(true, 0, USER_AGENT, 0, USER_AGENT.length())) {
          return Optional.of(text.substring(USER_AGENT.length()).strip())
              .filter(agent -> agent.length() <= LONGEST_AGENT);
        }
        line = at + 1;
      }
    }
    return Optional.empty();
  }

  void end() {
    finishAnswer();
    lines.end();
    captures.end();
  }
}
