package org.consentaudit.analysis.robots;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** What is remarkable about the bytes of a file as a whole. */
final class FileForm {

  /** RFC 9309 section 2.5: at least so many octets must be read. */
  static final int MUST_READ = 500 * 1024;

  private final byte[] content;
  private final FormFindings findings;
  private int counted;
  private int line = 1;

  private FileForm(byte[] content, FormFindings findings) {
    this.content = content;
    this.findings = findings;
  }

  static void look(byte[] content, FormFindings findings) {
    new FileForm(content, findings).look();
  }

  private void look() {
    if (RecordScanner.hasByteOrderMark(content)) {
      add(FormKind.BYTE_ORDER_MARK, 1);
    }
    if (RobotsJudge.isHtml(content)) {
      add(FormKind.HTML_PAGE, 1);
    }
    if (isUtf16()) {
      add(FormKind.UTF_16, 1);
    }
    lookForControls();
    counted = 0;
    line = 1;
    lookForBadOctets();
    if (content.length > MUST_READ) {
      counted = 0;
      line = 1;
      add(FormKind.TRUNCATED, lineOf(MUST_READ));
    }
  }

  /** By its mark, or by a zero in every other octet of its beginning. */
  private boolean isUtf16() {
    if (content.length < 4) {
      return false;
    }
    int mark = (content[0] & 0xff) << 8 | content[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe || everyOtherIsZero(0) || everyOtherIsZero(1);
  }

  private boolean everyOtherIsZero(int from) {
    for (int at = 0; at < Math.min(content.length, 64); at++) {
      if ((content[at] == 0) != (at % 2 == from)) {
        return false;
      }
    }
    return true;
  }

  private void lookForControls() {
    for (int at = 0; at < content.length; at++) {
      byte octet = content[at];
      if (octet >= 0 && octet < 9 || octet > 13 && octet < 32 && octet != 26 && octet != 27) {
        add(FormKind.BINARY, lineOf(at));
        return;
      }
    }
  }

  /** Once a line. */
  private void lookForBadOctets() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(8192);
    int last = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.clear();
      if (result.isError()) {
        int bad = lineOf(in.position());
        if (bad != last) {
          add(FormKind.ENCODING_ERROR, bad);
          last = bad;
        }
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return;
      }
    }
  }

  /** The line that an octet stands in; places are asked for in order. */
  private int lineOf(int place) {
    for (; counted < place; counted++) {
      boolean crlf =
          content[counted] == '\r' && counted + 1 < content.length && content[counted + 1] == '\n';
      if (content[counted] == '\n' || content[counted] == '\r' && !crlf) {
        line++;
      }
    }
    return line;
  }

  private void add(FormKind kind, int where) {
    findings.add(new FormFinding(kind, where, "", OptionalInt.empty(), Optional.empty()));
  }
}
