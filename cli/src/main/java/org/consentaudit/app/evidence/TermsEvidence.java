package org.consentaudit.app.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.analysis.terms.TermsReading;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.FindingStore;

/** The texts of an archive's terms pages, each distinct content read once. */
public final class TermsEvidence {

  static final String ANALYSER = "terms-text";
  private static final int BATCH = 100;
  private static final int MOST_CHARACTERS = 2_000_000;

  private final Map<Digest, Text> texts = new HashMap<>();

  private TermsEvidence() {}

  /**
   * What a content says.
   *
   * @param version the version that the text is; empty when the page holds no terms
   * @param text the text, or what the page is instead
   */
  public record Text(Optional<Digest> version, String text) {}

  /** Reads what is new and loads the rest. */
  public static TermsEvidence of(Archive archive, Progress progress) {
    var evidence = new TermsEvidence();
    String version = Integer.toString(TermsText.VERSION);
    Set<Digest> unread =
        new HashSet<>(archive.findings().unread(ANALYSER, version, ResourceKind.TERMS));
    archive
        .findings()
        .forEach(ANALYSER, version, (digest, body) -> evidence.texts.put(digest, unpacked(body)));
    evidence.readNew(archive, version, unread, progress);
    return evidence;
  }

  private void readNew(Archive archive, String version, Set<Digest> unread, Progress progress) {
    if (unread.isEmpty()) {
      return;
    }
    Map<Digest, Long> carriers = new HashMap<>();
    archive
        .captures()
        .forEach(
            ResourceKind.TERMS,
            capture ->
                capture
                    .digest()
                    .filter(unread::contains)
                    .ifPresent(digest -> carriers.putIfAbsent(digest, capture.id())));
    List<FindingStore.Finding> batch = new ArrayList<>(BATCH);
    int done = 0;
    for (Map.Entry<Digest, Long> carrier : carriers.entrySet()) {
      byte[] content = archive.contents().bytes(carrier.getKey()).orElseThrow();
      String type = contentType(archive, carrier.getValue());
      Text text = text(TermsText.read(content, type));
      texts.put(carrier.getKey(), text);
      batch.add(new FindingStore.Finding(carrier.getKey(), packed(text)));
      done++;
      if (batch.size() == BATCH) {
        archive.findings().put(ANALYSER, version, batch);
        batch.clear();
        progress.at("reading terms", done, carriers.size());
      }
    }
    archive.findings().put(ANALYSER, version, batch);
  }

  /** Reads a single capture on the spot; empty where it holds no content. */
  public static Optional<TermsReading> read(Archive archive, CaptureEntry capture) {
    return capture
        .digest()
        .flatMap(archive.contents()::bytes)
        .map(content -> TermsText.read(content, contentType(archive, capture.id())));
  }

  /** What was read of a content before, where the archive keeps it. */
  static Optional<Text> kept(Archive archive, Digest content) {
    return archive
        .findings()
        .find(ANALYSER, Integer.toString(TermsText.VERSION), content)
        .map(TermsEvidence::unpacked);
  }

  static String contentType(Archive archive, long id) {
    return archive.captures().full(id).map(Capture::headers).orElse(List.of()).stream()
        .filter(header -> header.name().equalsIgnoreCase("content-type"))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  /** What the content of a capture says, where it holds one. */
  public Optional<Text> of(CaptureEntry capture) {
    return capture.digest().map(texts::get);
  }

  static Text text(TermsReading reading) {
    if (reading instanceof TermsReading.Terms terms) {
      String text = terms.text();
      return new Text(
          Optional.of(terms.version().digest()),
          text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
    }
    return new Text(Optional.empty(), reason(reading));
  }

  static byte[] packed(Text text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeUTF(text.version().map(Digest::hex).orElse(""));
      out.write(text.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String reason(TermsReading reading) {
    return reading instanceof TermsReading.NotTerms none
        ? none.reason().code() + ": " + none.sign()
        : "";
  }

  static Text unpacked(byte[] body) {
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(body)))) {
      String version = in.readUTF();
      return new Text(
          version.isEmpty() ? Optional.empty() : Optional.of(new Digest(version)),
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a finding on terms is damaged", e);
    }
  }
}
