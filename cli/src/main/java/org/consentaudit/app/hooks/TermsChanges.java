package org.consentaudit.app.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.consentaudit.analysis.terms.TermsChange;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.history.ClauseDiff;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.app.TermsEditJson;
import org.consentaudit.app.evidence.TermsTexts;
import org.consentaudit.app.evidence.VersionCodes;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;

/**
 * Terms pages of which our own crawler saw another version. Bytes alone differ at every visit of
 * most sites; what is told is another text. A page that shows a wall for once is no change, nor is
 * what stands there again behind it.
 */
final class TermsChanges {

  private static final String KIND = "terms";

  private final Archive archive;
  private final TermsTexts texts;
  private final VersionCodes codes;

  TermsChanges(Archive archive) {
    this.archive = archive;
    this.texts = new TermsTexts(archive);
    this.codes = new VersionCodes(archive);
  }

  private record Page(Host host, String url) {
    static Page of(CaptureEntry capture) {
      return new Page(capture.host().bare(), capture.url());
    }
  }

  /** A capture that holds terms, their text, and which version it is. */
  private record Seen(CaptureEntry capture, String text, Digest version) {}

  /** Those of which the newer capture came in after a capture. */
  List<SeenChange> after(long told) {
    Set<Page> seenAgain = new HashSet<>();
    forEach(
        capture -> {
          if (capture.id() > told) {
            seenAgain.add(Page.of(capture));
          }
        });
    Map<Page, List<CaptureEntry>> pages = new LinkedHashMap<>();
    if (!seenAgain.isEmpty()) {
      forEach(
          capture -> {
            if (seenAgain.contains(Page.of(capture))) {
              pages.computeIfAbsent(Page.of(capture), page -> new ArrayList<>()).add(capture);
            }
          });
    }
    List<SeenChange> found = new ArrayList<>();
    pages.forEach((page, captures) -> found.addAll(changes(page, captures, told)));
    return found;
  }

  private void forEach(Consumer<CaptureEntry> consumer) {
    archive
        .captures()
        .forEach(
            ResourceKind.TERMS,
            capture -> {
              if (capture.source().equals(Source.CRAWL)
                  && capture.outcome() == Outcome.Readable.CONTENT) {
                consumer.accept(capture);
              }
            });
  }

  private List<SeenChange> changes(Page page, List<CaptureEntry> captures, long told) {
    List<SeenChange> found = new ArrayList<>();
    int first = 0;
    while (captures.get(first).id() <= told) {
      first++;
    }
    Optional<Seen> before = Optional.empty();
    for (int at = first - 1; at >= 0 && before.isEmpty(); at--) {
      before = seen(captures.get(at));
    }
    for (CaptureEntry capture : captures.subList(first, captures.size())) {
      Optional<Seen> now = seen(capture, before);
      if (before.isPresent()
          && now.isPresent()
          && capture.id() > told
          && !now.get().version().equals(before.get().version())) {
        found.add(change(page, before.get(), now.get()));
      }
      before = now.isPresent() ? now : before;
    }
    return found;
  }

  /** Equal bytes need no second reading. */
  private Optional<Seen> seen(CaptureEntry capture, Optional<Seen> before) {
    return before
        .filter(earlier -> earlier.capture().digest().equals(capture.digest()))
        .map(earlier -> new Seen(capture, earlier.text(), earlier.version()))
        .or(() -> seen(capture));
  }

  private Optional<Seen> seen(CaptureEntry capture) {
    return texts
        .of(capture)
        .flatMap(text -> text.version().map(version -> new Seen(capture, text.text(), version)));
  }

  /** In the form of an edit of robots.txt, in which nothing is said of agents and paths. */
  private SeenChange change(Page page, Seen before, Seen after) {
    String facts =
        KIND
            + ' '
            + page.url()
            + ' '
            + before.capture().captured()
            + ' '
            + after.capture().captured()
            + ' '
            + after.version();
    String id = UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", page.host().name());
    json.put("url", page.url());
    answer(json.putObject("before"), before);
    answer(json.putObject("after"), after);
    TermsChange change = TermsChange.between(before.text(), after.text());
    String kind = change == TermsChange.DATE_ONLY ? change.code() : KIND;
    json.put("kind", kind);
    json.putArray("kinds").add(kind);
    List.of("agents", "paths").forEach(json::putArray);
    json.put("all_paths", true);
    List.of("named", "unnamed").forEach(json::putArray);
    json.put("id", id);
    ArrayNode told = json.putArray("codes");
    CodeChange.between(codes(before), codes(after), ClauseDiff.of(before.text(), after.text()))
        .forEach(code -> told.add(TermsEditJson.code(code)));
    CaptureEntry seen = after.capture();
    return new SeenChange("terms.changed", id, seen.id(), seen.captured(), json.toString());
  }

  private static void answer(ObjectNode json, Seen seen) {
    json.put("captured", seen.capture().captured().toString());
    json.put("outcome", seen.capture().outcome().code());
    json.put("content_sha256", seen.capture().digest().map(Digest::hex).orElse(null));
    json.put("version_sha256", seen.version().hex());
  }

  private TermsCodes codes(Seen seen) {
    return codes.of(seen.version(), seen.capture().digest().orElseThrow(), seen.text()).codes();
  }
}
