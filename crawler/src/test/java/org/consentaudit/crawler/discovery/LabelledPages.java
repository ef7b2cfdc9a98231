package org.consentaudit.crawler.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages of which somebody wrote down where their terms are, compared with what is found. */
final class LabelledPages {

  private LabelledPages() {}

  static List<JsonNode> read(InputStream in) throws IOException {
    ObjectMapper json = new ObjectMapper();
    var pages = new ArrayList<JsonNode>();
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pages.add(json.readTree(line));
      }
    }
    return pages;
  }

  static List<TermsLink> links(JsonNode page) {
    return TermsLinks.find(page.get("url").asText(), page.get("html").asText());
  }

  /** Whether the first link to terms is an expected one, and there is none where none is. */
  static boolean isRight(JsonNode page) {
    Optional<TermsLink> first =
        links(page).stream().filter(link -> link.kind() == LinkKind.TERMS).findFirst();
    List<String> expected = new ArrayList<>();
    page.get("expected").forEach(url -> expected.add(comparable(url.asText())));
    return expected.isEmpty()
        ? first.isEmpty()
        : first.filter(link -> expected.contains(comparable(link.url()))).isPresent();
  }

  /** Without scheme, www, case and the slash at the end. */
  static String comparable(String url) {
    String decoded = url;
    try {
      decoded = URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      decoded = url; // a stray percent sign: compared as it stands
    }
    return decoded
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/$", "");
  }
}
