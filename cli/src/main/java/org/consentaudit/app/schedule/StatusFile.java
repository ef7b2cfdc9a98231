package org.consentaudit.app.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.crawler.schedule.ScheduleStatus;

/**
 * The newest snapshot, in a file beside the archive's: whoever finds the archive held by another
 * process reads it here. JSON; it is replaced as a whole, never half written.
 */
public final class StatusFile {

  private static final String NAME = "status.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** The file of an archive. */
  public StatusFile(Path archive) {
    this.file = archive.resolve(NAME);
  }

  /**
   * Puts a snapshot in place of the last one.
   *
   * @throws IOException when the disk does not take it; the last one stays
   */
  public void write(StatusSnapshot snapshot) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("v", 1);
    root.put("at", snapshot.at().toString());
    root.put("process", snapshot.owner().process());
    root.put("process_started", snapshot.owner().started().map(Instant::toString).orElse(null));
    root.put("state", snapshot.state().code());
    var schedules = root.putArray("schedules");
    snapshot.schedules().forEach(status -> write(status, schedules.addObject()));
    Path fresh = Files.createTempFile(file.getParent(), NAME, ".new");
    try {
      Files.write(fresh, JSON.writeValueAsBytes(root));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * The newest snapshot; empty where none was written yet.
   *
   * @throws IOException when the file cannot be read or is none of ours
   */
  public Optional<StatusSnapshot> read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    JsonNode root = JSON.readTree(bytes);
    try {
      var schedules = new ArrayList<ScheduleStatus>();
      root.path("schedules").forEach(node -> schedules.add(status(node)));
      return Optional.of(
          new StatusSnapshot(
              Instant.parse(root.path("at").asText()),
              new Owner(root.path("process").asLong(), when(root.path("process_started"))),
              State.valueOf(root.path("state").asText().toUpperCase(Locale.ROOT)),
              schedules));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(file + " is no status file: " + e.getMessage(), e);
    }
  }

  private static void write(ScheduleStatus status, ObjectNode node) {
    node.put("corpus", status.corpus());
    node.put("paused", status.paused());
    node.put("every", status.every());
    node.put("hosts", status.hosts());
    node.put("due", status.due());
    node.put("running", status.running());
    node.put("late", status.late());
    node.put("failing", status.failing());
    node.put("resting", status.resting());
    node.put("changed", status.changed());
    node.put("missed", status.missed());
    node.put("next_due", status.nextDue().map(Instant::toString).orElse(null));
    node.put("last_visit", status.lastVisit().map(Instant::toString).orElse(null));
  }

  private static ScheduleStatus status(JsonNode node) {
    return new ScheduleStatus(
        node.path("corpus").asText(),
        node.path("paused").asBoolean(),
        node.path("every").asText(),
        node.path("hosts").asLong(),
        node.path("due").asLong(),
        node.path("running").asLong(),
        node.path("late").asLong(),
        node.path("failing").asLong(),
        node.path("resting").asLong(),
        node.path("changed").asLong(),
        node.path("missed").asLong(),
        when(node.path("next_due")),
        when(node.path("last_visit")));
  }

  private static Optional<Instant> when(JsonNode node) {
    return node.isTextual() ? Optional.of(Instant.parse(node.asText())) : Optional.empty();
  }
}
