package org.consentaudit.archive;

import java.util.Locale;
import java.util.Objects;

/**
 * How an attempt to capture a resource ended. Failures are evidence too: RFC 9309 tells a missing
 * file from a broken server, and the figures do as well.
 *
 * <p>The three alternatives are what a figure needs to know: can the answer be read, did the site
 * fail to give one, or does the attempt say nothing about the site.
 */
public sealed interface Outcome permits Outcome.Readable, Outcome.Failed, Outcome.NoEvidence {

  /** The word used in files: {@code content}, {@code refused}, {@code source_failed} and so on. */
  String code();

  /**
   * Why, in one word ({@code dns}, {@code challenge}, {@code 403}); empty when there is no more to
   * say.
   */
  String reason();

  /** The site answered, and the answer says what it permits. */
  enum Readable implements Outcome {
    /** A successful answer; its bytes are held. */
    CONTENT,
    /** HTTP 304: the content held before is still the answer. */
    NOT_MODIFIED,
    /** HTTP 404 or 410: there is no such resource. */
    ABSENT,
    /** A successful answer longer than the limit, held up to it. */
    TRUNCATED;

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
      return code;
    }

    @Override
    public String reason() {
      return "";
    }
  }

  /**
   * The site gave no answer that can be read.
   *
   * @param failure which kind of failure
   * @param reason one word more, or empty
   */
  record Failed(Failure failure, String reason) implements Outcome {
    /** Checks that nothing is missing. */
    public Failed {
      Objects.requireNonNull(failure);
      Objects.requireNonNull(reason);
    }

    @Override
    public String code() {
      return failure.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The kinds of failure of a site. */
  enum Failure {
    /** A 4xx other than 404 and 410, or a challenge page. */
    REFUSED,
    /** A 5xx. */
    UNAVAILABLE,
    /** No HTTP answer: dns, connect, tls, timeout, reset. */
    UNREACHABLE,
    /** A redirect back to an address already visited. */
    REDIRECT_LOOP,
    /** More redirects than are followed. */
    TOO_MANY_REDIRECTS,
    /**
     * Something else than what was asked for: an HTML page as robots.txt, a login wall as terms.
     */
    NOT_EXPECTED
  }

  /**
   * The attempt says nothing about the site.
   *
   * @param cause whose doing it was
   * @param reason one word more, or empty
   */
  record NoEvidence(Cause cause, String reason) implements Outcome {
    /** Checks that nothing is missing. */
    public NoEvidence {
      Objects.requireNonNull(cause);
      Objects.requireNonNull(reason);
    }

    @Override
    public String code() {
      return cause.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose doing it was that an attempt says nothing. */
  enum Cause {
    /** We did not ask: a private address, robots.txt, an opt-out, the budget. */
    BLOCKED_BY_US,
    /** The web archive or data set that we asked could not deliver. */
    SOURCE_FAILED
  }

  /** A failure of the site. */
  static Outcome failed(Failure failure, String reason) {
    return new Failed(failure, reason);
  }

  /** An attempt we did not make. */
  static Outcome blockedByUs(String reason) {
    return new NoEvidence(Cause.BLOCKED_BY_US, reason);
  }

  /** A failure of the source. */
  static Outcome sourceFailed(String reason) {
    return new NoEvidence(Cause.SOURCE_FAILED, reason);
  }

  /**
   * Reads a code and its reason.
   *
   * @throws IllegalArgumentException when the code is none of the closed list
   */
  static Outcome of(String code, String reason) {
    String name = code.toUpperCase(Locale.ROOT);
    for (Readable readable : Readable.values()) {
      if (readable.name().equals(name)) {
        return readable;
      }
    }
    for (Failure failure : Failure.values()) {
      if (failure.name().equals(name)) {
        return new Failed(failure, reason);
      }
    }
    for (Cause cause : Cause.values()) {
      if (cause.name().equals(name)) {
        return new NoEvidence(cause, reason);
      }
    }
    throw new IllegalArgumentException("unknown outcome \"" + code + "\"");
  }

  /**
   * The outcome that an HTTP status alone implies, for an answer that is not a redirect.
   *
   * @param status an HTTP status, 200 to 599
   * @throws IllegalArgumentException for a status that is no final answer
   */
  static Outcome ofStatus(int status) {
    if (status >= 200 && status < 300) {
      return Readable.CONTENT;
    }
    if (status == 304) {
      return Readable.NOT_MODIFIED;
    }
    if (status == 404 || status == 410) {
      return Readable.ABSENT;
    }
    if (status >= 400 && status < 500) {
      return new Failed(Failure.REFUSED, Integer.toString(status));
    }
    if (status >= 500 && status < 600) {
      return new Failed(Failure.UNAVAILABLE, Integer.toString(status));
    }
    throw new IllegalArgumentException("HTTP status " + status + " is no final answer");
  }
}
