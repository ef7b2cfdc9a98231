package org.consentaudit.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Body;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.crawler.fetch.Answer.Received;

/**
 * Undoes the content codings of an answer that was taken {@link Exchange#undecoded() as it came}.
 */
public final class Decoded {

  private Decoded() {}

  /**
   * The same answer with its body decoded by its Content-Encoding fields.
   *
   * @param limit the decoded bytes that are kept
   */
  public static Received of(Received answer, int limit) {
    String codings =
        answer.headers().stream()
            .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
            .map(Header::value)
            .collect(Collectors.joining(","));
    return of(answer, codings, limit);
  }

  /**
   * The same answer with its body decoded by codings that are known from elsewhere.
   *
   * @param codings as in a Content-Encoding field, in the order in which they were applied
   * @param limit the decoded bytes that are kept
   */
  public static Received of(Received answer, String codings, int limit) {
    Body body = Body.read(new ByteArrayInputStream(answer.body()), codings, limit);
    Ending ending = answer.ending() == Ending.WHOLE ? body.ending() : answer.ending();
    return new Received(answer.status(), answer.headers(), body.bytes(), ending);
  }
}
