package org.consentaudit.archive.imports.ota;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The declarations of a collection: where the terms of each service were fetched, and until when.
 * Read from {@code DIR/declarations/SERVICE.json} and {@code SERVICE.history.json} (before 2022 in
 * {@code DIR/services}), or from {@code DIR} itself. A file that cannot be read declares nothing.
 */
public final class Declarations {

  private static final long LARGEST = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> directory;
  private final Map<String, Map<String, List<Declared>>> services = new HashMap<>();

  private Declarations(Optional<Path> directory) {
    this.directory = directory;
  }

  /** Where something was fetched, up to an instant. */
  private record Declared(Instant until, List<String> locations) {}

  /** None at all. */
  public static Declarations none() {
    return new Declarations(Optional.empty());
  }

  /**
   * Those in a directory.
   *
   * @throws IOException when there is no such directory, or no declaration in it
   */
  public static Declarations in(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    for (Path place :
        List.of(directory.resolve("declarations"), directory.resolve("services"), directory)) {
      if (Files.isDirectory(place) && holdsJson(place)) {
        return new Declarations(Optional.of(place));
      }
    }
    throw new IllegalArgumentException(
        directory + " holds no declarations: neither declarations/, services/ nor it has a .json");
  }

  private static boolean holdsJson(Path place) throws IOException {
    try (var files = Files.list(place)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    }
  }

  /**
   * Where a document was fetched at a time; of several pages the one that is meant, else the first.
   * Empty where nothing is declared, or where it cannot be told which page is meant.
   */
  Optional<String> location(DocumentPath document, Instant captured) {
    List<Declared> declared =
        services
            .computeIfAbsent(document.service(), this::read)
            .getOrDefault(document.termsType(), List.of());
    return declared.stream()
        .filter(entry -> !captured.isAfter(entry.until()))
        .min(java.util.Comparator.comparing(Declared::until))
        .flatMap(entry -> page(entry.locations(), document.page()));
  }

  private static Optional<String> page(List<String> locations, String page) {
    if (page.isEmpty() || locations.size() == 1) {
      return locations.stream().findFirst();
    }
    // A page is named after the end of its address, written in various ways.
    String wanted = letters(page);
    List<String> named =
        locations.stream()
            .filter(url -> letters(url.split("[?#]", 2)[0]).endsWith(wanted))
            .toList();
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Map<String, List<Declared>> read(String service) {
    Map<String, List<Declared>> declared = new HashMap<>();
    if (directory.isEmpty()) {
      return declared;
    }
    JsonNode now = json(service + ".json");
    JsonNode terms = now.has("terms") ? now.path("terms") : now.path("documents");
    terms
        .fields()
        .forEachRemaining(type -> add(declared, type.getKey(), Instant.MAX, type.getValue()));
    json(service + ".history.json")
        .fields()
        .forEachRemaining(
            type ->
                type.getValue()
                    .forEach(
                        old ->
                            until(old)
                                .ifPresent(until -> add(declared, type.getKey(), until, old))));
    return declared;
  }

  private static void add(
      Map<String, List<Declared>> declared, String type, Instant until, JsonNode entry) {
    List<String> locations = new ArrayList<>();
    JsonNode pages =
        entry.has("combine") ? entry.path("combine") : JSON.createArrayNode().add(entry);
    for (JsonNode page : pages) {
      String url = page.path("fetch").asText("");
      if (url.startsWith("http://") || url.startsWith("https://")) {
        locations.add(url);
      }
    }
    if (!locations.isEmpty()) {
      declared
          .computeIfAbsent(type, key -> new ArrayList<>())
          .add(new Declared(until, List.copyOf(locations)));
    }
  }

  private static Optional<Instant> until(JsonNode entry) {
    try {
      return Optional.of(OffsetDateTime.parse(entry.path("validUntil").asText("")).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private JsonNode json(String name) {
    Path place = directory.orElseThrow().toAbsolutePath().normalize();
    try {
      Path file = place.resolve(name).normalize();
      // A service's name comes from a repository: it must not lead out of the directory.
      if (!file.startsWith(place) || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return JSON.missingNode();
      }
      return Objects.requireNonNullElse(JSON.readTree(file.toFile()), JSON.missingNode());
    } catch (JsonProcessingException | java.nio.file.InvalidPathException e) {
      return JSON.missingNode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("a declaration cannot be read", e);
    }
  }
}
