package org.consentaudit.reports.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.ShareLine;
import org.consentaudit.reports.page.SharePoint;
import org.consentaudit.reports.page.Slice;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.StatusChart;
import org.consentaudit.reports.page.StatusPoint;
import org.consentaudit.reports.words.ChartWords;
import org.consentaudit.reports.words.Dates;

/**
 * Charts as data that stands in the page itself, since a page opened from a disk may fetch none.
 */
final class ChartJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChartJson() {}

  static String of(ShareChart chart, Frame frame) {
    ObjectNode out = NODES.objectNode();
    out.put("label", ChartWords.label(chart));
    out.put("from", chart.from().toString()).put("to", chart.to().toString());
    ArrayNode lines = out.putArray("lines");
    chart.lines().forEach(line -> lines.add(line(line, frame)));
    ArrayNode events = out.putArray("events");
    chart
        .events()
        .forEach(
            event ->
                events
                    .addObject()
                    .put("date", event.date().toString())
                    .put("label", event.label()));
    return island(out);
  }

  static String of(StatusChart chart) {
    ObjectNode out = NODES.objectNode();
    out.put("label", ChartWords.caption(chart) + " The table below holds all values.");
    ArrayNode points = out.putArray("points");
    for (StatusPoint point : chart.points()) {
      ObjectNode shares = NODES.objectNode();
      for (Standing standing : Standing.values()) {
        Slice slice = point.slices().get(standing);
        if (slice != null) {
          shares.put(standing.name().toLowerCase(Locale.ROOT), slice.share());
        }
      }
      points.addObject().put("period", point.period().toString()).set("shares", shares);
    }
    return island(out);
  }

  private static ObjectNode line(ShareLine line, Frame frame) {
    ObjectNode out = NODES.objectNode();
    out.put("label", line.label()).put("emphasis", line.emphasis().name().toLowerCase(Locale.ROOT));
    line.agent().flatMap(frame::agent).ifPresent(href -> out.put("href", href));
    ArrayNode points = out.putArray("points");
    for (SharePoint point : line.points()) {
      var f = point.figure();
      points
          .addArray()
          .add(point.period().toString())
          .add(f.share())
          .add(f.low())
          .add(f.high())
          .add(f.hostsKnown());
    }
    if (!line.points().isEmpty()) {
      out.put("last", Dates.month(line.points().get(line.points().size() - 1).period()));
    }
    return out;
  }

  /** JSON with whatever could end a script element, or start a comment in it, escaped. */
  static String island(JsonNode node) {
    try {
      return MAPPER
          .writeValueAsString(node)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }
}
