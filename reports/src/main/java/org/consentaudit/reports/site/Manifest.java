package org.consentaudit.reports.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consentaudit.archive.Digest;
import org.consentaudit.reports.page.SiteInfo;

/** What a site was computed from, for machines. */
final class Manifest {

  private static final String GENERATOR = "consent-auditor";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static String of(SiteInfo info, int pages, Map<String, Digest> data) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("generator", GENERATOR).put("version", info.programVersion());
    out.put("as_of", info.asOf().toString()).put("profile", info.profile());
    out.put("engine", info.engineVersion()).put("registry", info.registryVersion());
    out.put("invented", info.invented());
    info.otherProfile()
        .ifPresent(
            other -> {
              ObjectNode node = out.putObject("other_profile").put("name", other.name());
              other.points().ifPresent(points -> node.put("points", points));
            });
    var extent = info.archive();
    ObjectNode archive = out.putObject("archive").put("digest", extent.digest());
    archive.put("sealed", extent.sealed());
    archive.put("captures", extent.captures()).put("contents", extent.contents());
    archive.put("hosts", extent.hosts());
    extent.first().ifPresent(first -> archive.put("first", first.toString()));
    extent.last().ifPresent(last -> archive.put("last", last.toString()));
    out.put("host_pages", pages);
    ObjectNode files = out.putObject("data_sha256");
    data.forEach((path, digest) -> files.put(path, digest.hex()));
    try {
      return MAPPER.writeValueAsString(out) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  /** Whether this is the manifest of a site that we wrote. */
  static boolean isOurs(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return GENERATOR.equals(MAPPER.readTree(file.toFile()).path("generator").asText());
    } catch (IOException e) {
      return false;
    }
  }
}
