package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;

/**
 * A host's change, as lists show it. It happened between {@code previous} and {@code captured}.
 *
 * @param host the host
 * @param corpus the corpus whose tokens are shown
 * @param tokens its tokens there
 * @param kind where it was said: robots.txt or terms
 * @param captured the first capture that shows it
 * @param previous the last capture that does not
 * @param edit what an edit of robots.txt did; empty for anything else
 * @param transitions verdicts that changed, at least one of robots.txt
 * @param decidedBy the line that decides the first of them now; empty where a rule was removed
 * @param content the content that shows it, where bytes are held
 * @param codes what terms say otherwise, at least one of terms
 */
public record ChangeRow(
    Host host,
    Optional<CorpusRef> corpus,
    OptionalLong tokens,
    ResourceKind kind,
    Instant captured,
    Optional<Instant> previous,
    Optional<EditFacts> edit,
    List<Transition> transitions,
    Optional<Decider> decidedBy,
    Optional<Digest> content,
    List<CodeChange> codes) {
  /** Checks that nothing is missing. */
  public ChangeRow {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(captured, "captured");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(edit, "edit");
    transitions = List.copyOf(transitions);
    Objects.requireNonNull(decidedBy, "decidedBy");
    Objects.requireNonNull(content, "content");
    codes = List.copyOf(codes);
  }
}
