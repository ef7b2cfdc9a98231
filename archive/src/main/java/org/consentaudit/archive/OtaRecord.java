package org.consentaudit.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a capture of source {@code ota} is in Open Terms Archive: whether bytes of the site or a
 * text already cut out of them, and why it was recorded. It stands in the capture's fields, which
 * are ours there: that archive keeps none of the site's.
 *
 * <p>Source: Open Terms Archive's engine, the recorder for git repositories.
 *
 * @param form what its content is
 * @param reason why it was recorded
 * @param service the service, by the newest name that the archive gave it
 * @param document the type of terms, with {@code #ID} where it is made of several pages
 * @param contentType the media type of the content
 * @param commit the commit or data set that it was taken from; empty when not known
 */
public record OtaRecord(
    Form form, Reason reason, String service, String document, String contentType, String commit) {

  private static final String FORM = "X-OTA-Form";
  private static final String REASON = "X-OTA-Record";
  private static final String SERVICE = "X-OTA-Service";
  private static final String DOCUMENT = "X-OTA-Document";
  private static final String COMMIT = "X-OTA-Commit";

  /** Checks that nothing is missing. */
  public OtaRecord {
    Objects.requireNonNull(form);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(service);
    Objects.requireNonNull(document);
    Objects.requireNonNull(contentType);
    Objects.requireNonNull(commit);
  }

  /** What a record's content is. */
  public enum Form {
    /** The page as it was fetched, possibly after its scripts had run. */
    SNAPSHOT,
    /** Text cut out of snapshots and written as Markdown: no bytes of the site. */
    VERSION;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a record was made. */
  public enum Reason {
    /** The first of its document. */
    FIRST,
    /** The service changed something. */
    CHANGE,
    /** An old snapshot was read anew, by other rules: the service changed nothing. */
    UPGRADE,
    /** Not said. */
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The fields by which a capture carries this. */
  public List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Content-Type", contentType));
    headers.add(new Header(FORM, form.code()));
    headers.add(new Header(REASON, reason.code()));
    headers.add(new Header(SERVICE, service));
    headers.add(new Header(DOCUMENT, document));
    if (!commit.isEmpty()) {
      headers.add(new Header(COMMIT, commit));
    }
    return headers;
  }

  /** What a capture is in Open Terms Archive; empty when it does not come from there. */
  public static Optional<OtaRecord> of(Capture capture) {
    if (!capture.source().equals(Source.OTA)) {
      return Optional.empty();
    }
    Optional<Form> form = named(Form.values(), Form::code, field(capture, FORM));
    return form.map(
        known ->
            new OtaRecord(
                known,
                named(Reason.values(), Reason::code, field(capture, REASON)).orElse(Reason.UNKNOWN),
                field(capture, SERVICE),
                field(capture, DOCUMENT),
                field(capture, "Content-Type"),
                field(capture, COMMIT)));
  }

  private static <T> Optional<T> named(T[] values, Function<T, String> code, String word) {
    return Arrays.stream(values).filter(value -> code.apply(value).equals(word)).findAny();
  }

  private static String field(Capture capture, String name) {
    return capture.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }
}
