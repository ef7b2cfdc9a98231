package org.consentaudit.archive.warc;

import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.ImportedCapture;

/**
 * Joins redirects with the answers they lead to, as our own crawler does that follows them: WARC
 * files have a record for each. A redirect whose end is not in the file, within an hour, says
 * nothing about what the site permits: {@code source_failed}, {@code redirect}.
 */
final class Redirections {

  private static final int MOST_HOPS = 5;
  private static final int MOST = 2_000;
  private static final Duration TOGETHER = Duration.ofHours(1);

  private final Emitter emitter;
  private final Map<String, List<Way>> waiting = new LinkedHashMap<>();
  private final Map<String, End> ends = new KnownPayloads.Latest<>(MOST);
  private int count;

  /** Takes captures that are complete. */
  interface Emitter {
    void emit(WarcAnswer asked, ImportedCapture capture);

    Source source();
  }

  /** A question that was sent on, so far by these hops. */
  private record Way(WarcAnswer asked, ResourceKind kind, List<Redirect> hops, WarcAnswer last) {
    Way on(List<Redirect> further, WarcAnswer answer) {
      List<Redirect> all = new ArrayList<>(hops);
      all.addAll(further);
      return new Way(asked, kind, List.copyOf(all), answer);
    }

    boolean passed(String url) {
      return hops.stream().anyMatch(hop -> hop.url().equals(url));
    }
  }

  /** An answer that others may have been sent on to. */
  private record End(WarcAnswer asked, ImportedCapture capture) {}

  Redirections(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Whether somebody was sent on to an address. */
  boolean await(String url) {
    return waiting.containsKey(url);
  }

  /** Takes a redirect as the answer to a question of a kind. */
  void redirect(WarcAnswer redirect, ResourceKind kind) {
    WarcAnswer answer = redirect.withoutBody();
    var hop = new Redirect(answer.target().url(), answer.status());
    onward(answer);
    send(new Way(answer, kind, List.of(hop), answer));
  }

  /** Takes a redirect that answers nobody's question but those that were sent on to it. */
  void onward(WarcAnswer redirect) {
    WarcAnswer answer = redirect.withoutBody();
    var hop = new Redirect(answer.target().url(), answer.status());
    take(answer.target().url(), answer).forEach(way -> send(way.on(List.of(hop), answer)));
  }

  private void send(Way way) {
    Optional<String> next = next(way.last());
    if (next.isEmpty()) {
      fail(way, Outcome.failed(Failure.NOT_EXPECTED, "redirect"));
    } else if (way.passed(next.get())) {
      fail(way, Outcome.failed(Failure.REDIRECT_LOOP, ""));
    } else if (way.hops().size() > MOST_HOPS) {
      fail(way, Outcome.failed(Failure.TOO_MANY_REDIRECTS, ""));
    } else {
      send(way, next.get());
    }
  }

  private void send(Way way, String next) {
    End end = ends.get(next);
    if (end != null && end.capture().capture().kind() == way.kind() && together(way, end.asked())) {
      arrive(way.on(end.capture().capture().redirects(), end.asked()), end);
      return;
    }
    waiting.computeIfAbsent(next, url -> new ArrayList<>()).add(way);
    count++;
    if (count > MOST) {
      giveUp(waiting.keySet().iterator().next());
    }
  }

  private void arrive(Way way, End end) {
    if (way.hops().size() > MOST_HOPS) {
      fail(way, Outcome.failed(Failure.TOO_MANY_REDIRECTS, ""));
      return;
    }
    var last = end.capture().capture();
    ImportedCapture joined =
        new ImportedCapture(
            way.asked()
                .capture(
                    way.kind(),
                    emitter.source(),
                    last.outcome(),
                    last.status().orElse(0),
                    last.headers(),
                    way.hops(),
                    last.digest()),
            Optional.empty());
    emitter.emit(way.asked(), joined);
    arrived(way.asked(), joined);
  }

  /** Takes an answer that sends on to nowhere: what was sent on to it ends here. */
  void answered(WarcAnswer answer) {
    for (Way way : take(answer.target().url(), answer)) {
      ImportedCapture joined =
          answer.answering(way.asked(), way.kind(), emitter.source(), way.hops());
      emitter.emit(way.asked(), joined);
      arrived(way.asked(), joined);
    }
  }

  /** Remembers an answer for those that are sent on to it later. */
  void remember(WarcAnswer asked, ImportedCapture capture) {
    ends.put(asked.target().url(), end(asked, capture));
  }

  private static End end(WarcAnswer asked, ImportedCapture capture) {
    return new End(asked.withoutBody(), new ImportedCapture(capture.capture(), Optional.empty()));
  }

  /** Remembers an answer, and ends the ways that led to its address. */
  void arrived(WarcAnswer asked, ImportedCapture capture) {
    End end = end(asked, capture);
    ends.put(asked.target().url(), end);
    for (Way way : take(asked.target().url(), asked)) {
      arrive(way.on(capture.capture().redirects(), asked), end);
    }
  }

  /** Ends all that still waits. */
  void end() {
    while (!waiting.isEmpty()) {
      giveUp(waiting.keySet().iterator().next());
    }
  }

  private void giveUp(String url) {
    List<Way> ways = waiting.remove(url);
    count -= ways.size();
    ways.forEach(way -> fail(way, Outcome.sourceFailed("redirect")));
  }

  /** It ends with the last redirect itself, which is then its answer and no hop. */
  private void fail(Way way, Outcome outcome) {
    List<Redirect> hops = way.hops().subList(0, way.hops().size() - 1);
    ImportedCapture failed =
        new ImportedCapture(
            way.asked()
                .capture(
                    way.kind(),
                    emitter.source(),
                    outcome,
                    way.last().status(),
                    way.last().headers(),
                    hops,
                    Optional.empty()),
            Optional.empty());
    emitter.emit(way.asked(), failed);
  }

  private List<Way> take(String url, WarcAnswer answer) {
    List<Way> ways = waiting.getOrDefault(url, List.of());
    List<Way> near = ways.stream().filter(way -> together(way, answer)).toList();
    if (!near.isEmpty()) {
      count -= near.size();
      List<Way> rest = new ArrayList<>(ways);
      rest.removeAll(near);
      if (rest.isEmpty()) {
        waiting.remove(url);
      } else {
        waiting.put(url, rest);
      }
    }
    return near;
  }

  private static boolean together(Way way, WarcAnswer answer) {
    Duration apart = Duration.between(way.asked().captured(), answer.captured()).abs();
    return apart.compareTo(TOGETHER) <= 0;
  }

  private static Optional<String> next(WarcAnswer answer) {
    try {
      var next = new URL(new URL(answer.target().url()), answer.location().strip());
      return TargetAddress.of(next.toString()).map(TargetAddress::url);
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }
}
