package org.consentaudit.app.hooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * An address that is told each change by a POST of its own, signed where there is a secret. 2xx
 * means that it was taken; after anything else it is tried again, with longer pauses each time
 * ({@code Retry-After} is honoured up to a minute). What it does not take in the end, and all after
 * it, is told after the next run.
 */
public final class WebHook implements ChangeHook {

  private static final int TRIES = 5;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI address;
  private final Optional<Signature> signature;
  private final Clock clock;
  private final Duration firstPause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A hook.
   *
   * @param address http or https
   * @param secret what messages are signed with; without it they are not signed
   * @param clock what time stands in a message
   * @param firstPause before the second try; doubled for each further one
   * @throws IllegalArgumentException when the secret is none that one can sign with
   */
  public WebHook(URI address, Optional<String> secret, Clock clock, Duration firstPause) {
    this.address = address;
    this.signature = secret.map(Signature::new);
    this.clock = clock;
    this.firstPause = firstPause;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Delivery tell(List<SeenChange> changes) {
    for (int taken = 0; taken < changes.size(); taken++) {
      Optional<String> failure = post(changes.get(taken));
      if (failure.isPresent()) {
        return new Delivery(taken, address + " " + failure.get());
      }
    }
    return Delivery.whole(changes.size());
  }

  private Optional<String> post(SeenChange change) {
    String failure = "";
    Duration pause = firstPause;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Duration asked = Duration.ZERO;
      try {
        var answer = client.send(request(change), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 == 2) {
          return Optional.empty();
        }
        failure = "answers " + answer.statusCode();
        asked = retryAfter(answer);
      } catch (IOException e) {
        failure = "does not answer (" + e + ")";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("was not waited for");
      }
      if (attempt < TRIES) {
        Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
        LockSupport.parkNanos(wait.toNanos());
        pause = pause.multipliedBy(2);
      }
    }
    return Optional.of(failure + ", " + TRIES + " times");
  }

  private HttpRequest request(SeenChange change) {
    long now = clock.instant().getEpochSecond();
    String body =
        "{\"type\":\""
            + change.type()
            + "\",\"timestamp\":\""
            + change.seen()
            + "\",\"data\":"
            + change.json()
            + '}';
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", change.id())
            .header("webhook-timestamp", Long.toString(now))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    signature.ifPresent(s -> request.header("webhook-signature", s.of(change.id(), now, body)));
    return request.build();
  }

  /** Seconds alone; a date is answered by our own pauses. */
  private static Duration retryAfter(HttpResponse<Void> answer) {
    String value = answer.headers().firstValue("Retry-After").orElse("");
    if (!value.matches("[0-9]{1,6}")) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(value));
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }
}
