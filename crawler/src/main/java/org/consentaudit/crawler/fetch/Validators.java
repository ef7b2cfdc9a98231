package org.consentaudit.crawler.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.archive.Header;

/**
 * By which a server recognises what we hold already, so that it need not send it again (RFC 9110
 * section 8.8).
 *
 * @param entityTag for If-None-Match
 * @param lastModified for If-Modified-Since
 */
public record Validators(Optional<String> entityTag, Optional<String> lastModified) {

  /** Nothing is held: an answer with a body is wanted. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e]{0,500}\"");

  /** Checks that nothing is missing. */
  public Validators {
    Objects.requireNonNull(entityTag);
    Objects.requireNonNull(lastModified);
  }

  /** The validators among the fields of an answer, as far as they keep to their forms. */
  public static Validators of(List<Header> headers) {
    return new Validators(
        first(headers, "ETag").filter(tag -> ENTITY_TAG.matcher(tag).matches()),
        first(headers, "Last-Modified")
            .filter(date -> HttpDate.of(date, Instant.EPOCH).isPresent()));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return entityTag.isEmpty() && lastModified.isEmpty();
  }

  private static Optional<String> first(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(header -> header.value().strip())
        .findFirst();
  }
}
