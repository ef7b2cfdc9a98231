package org.consentaudit.app;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;

/**
 * Which captures of an archive are handed on.
 *
 * @param kinds of these kinds
 * @param corpus of the hosts of this corpus alone
 * @param hosts of these hosts alone, either spelling; empty for all
 * @param from not before
 * @param until before
 */
public record ExportSelection(
    Set<ResourceKind> kinds,
    Optional<Corpus> corpus,
    List<Host> hosts,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** Checks that nothing is missing. */
  public ExportSelection {
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(corpus);
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
  }

  /** The hosts that are meant, without {@code www.}; empty for all. */
  Optional<Set<Host>> bareHosts() {
    Optional<Set<Host>> named =
        hosts.isEmpty()
            ? Optional.empty()
            : Optional.of(hosts.stream().map(Host::bare).collect(Collectors.toSet()));
    Optional<Set<Host>> ofCorpus =
        corpus.map(
            c -> CrawlRun.hosts(List.of(c)).stream().map(Host::bare).collect(Collectors.toSet()));
    if (named.isPresent() && ofCorpus.isPresent()) {
      named.get().retainAll(ofCorpus.get());
    }
    return named.or(() -> ofCorpus);
  }

  boolean isWithin(CaptureEntry capture) {
    return from.map(first -> !capture.captured().isBefore(first)).orElse(true)
        && until.map(end -> capture.captured().isBefore(end)).orElse(true);
  }

  /** In words, as a file states it. */
  String words() {
    return "kinds "
        + kinds.stream().map(ResourceKind::code).sorted().collect(Collectors.joining(","))
        + corpus.map(c -> "; corpus " + c.name()).orElse("")
        + (hosts.isEmpty()
            ? ""
            : "; hosts " + hosts.stream().map(Host::name).collect(Collectors.joining(",")))
        + from.map(first -> "; from " + first).orElse("")
        + until.map(end -> "; before " + end).orElse("");
  }
}
