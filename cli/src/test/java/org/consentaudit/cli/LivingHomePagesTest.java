package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.consentaudit.analysis.lifecycle.HomeFinding;
import org.consentaudit.analysis.lifecycle.HomeReading;
import org.junit.jupiter.api.Test;

/** Real pages of hosts that lived: none of them may be called parked. */
class LivingHomePagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void noHomePageOfALivingHostIsParked() throws IOException {
    assertThat(parked(Cli.shared("homepages/homepages.jsonl.gz"), "html")).isEmpty();
  }

  @Test
  void noTermsPageIsParked() throws IOException {
    assertThat(parked(Cli.shared("terms/html-pairs.jsonl.gz"), "html")).isEmpty();
  }

  @Test
  void noTextOfTermsIsParked() throws IOException {
    assertThat(parked(Cli.shared("terms/terms-versions.jsonl.gz"), "content")).isEmpty();
  }

  private static List<String> parked(Path file, String field) throws IOException {
    List<String> parked = new ArrayList<>();
    int pages = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = JSON.readTree(line);
        HomeFinding found = HomeReading.read(page.path(field).asText("").getBytes(UTF_8));
        pages++;
        if (found.kind() != HomeFinding.Kind.ORDINARY) {
          parked.add(page.path("url").asText() + " " + found);
        }
      }
    }
    assertThat(pages).isPositive();
    return parked;
  }
}
