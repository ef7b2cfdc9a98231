package org.consentaudit.reports.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.reports.page.ChangeRow;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.EditKind;
import org.consentaudit.reports.page.Evidence;
import org.consentaudit.reports.page.HostPage;
import org.consentaudit.reports.page.IndexedHost;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.ReadingRow;
import org.consentaudit.reports.page.ReadingsPage;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.StatusChart;
import org.consentaudit.reports.page.Transition;

/** The data beside the pages, as CSV (RFC 4180, UTF-8). */
final class Tables {

  private static final CSVFormat FORM = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private Tables() {}

  static String of(ShareChart chart) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "period",
            "line",
            "share",
            "low",
            "high",
            "range",
            "hosts_in_class",
            "hosts_known",
            "hosts",
            "tokens_known"));
    for (var line : chart.lines()) {
      for (var point : line.points()) {
        var f = point.figure();
        rows.add(
            List.of(
                point.period(),
                line.id(),
                f.share(),
                f.low(),
                f.high(),
                code(f.range()),
                f.hostsInClass(),
                f.hostsKnown(),
                f.hosts(),
                f.tokensKnown()));
      }
    }
    return csv(rows);
  }

  static String of(StatusChart chart) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of("period", "standing", "hosts", "tokens", "share_of_all_tokens"));
    for (var point : chart.points()) {
      point.slices().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(
              e ->
                  rows.add(
                      List.of(
                          point.period(),
                          code(e.getKey()),
                          e.getValue().hosts(),
                          e.getValue().tokens(),
                          e.getValue().share())));
    }
    return csv(rows);
  }

  static String of(HostPage page) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of("period", "group", "agent", "standing", "captured", "line", "capture"));
    page.strip()
        .ifPresent(
            strip -> {
              for (var row : strip.rows()) {
                for (var cell : row.cells()) {
                  rows.add(
                      List.of(
                          cell.period(),
                          row.group(),
                          row.agent().label(),
                          code(cell.standing()),
                          cell.evidence().map(e -> e.captured().toString()).orElse(""),
                          number(cell.evidence().map(Evidence::line).orElse(OptionalInt.empty())),
                          cell.evidence().map(e -> Long.toString(e.capture())).orElse("")));
                }
              }
            });
    return csv(rows);
  }

  static String hosts(List<IndexedHost> hosts, List<CorpusRef> corpora) {
    List<List<?>> rows = new ArrayList<>();
    List<Object> head = new ArrayList<>(List.of("host"));
    corpora.forEach(c -> head.addAll(List.of(c.id() + "_tokens", c.id() + "_sample")));
    head.addAll(List.of("training", "closed", "training_agents", "last_seen"));
    rows.add(head);
    for (IndexedHost host : hosts) {
      List<Object> row = new ArrayList<>(List.of(host.host()));
      for (CorpusRef corpus : corpora) {
        var place = host.placements().stream().filter(p -> p.corpus().equals(corpus)).findFirst();
        row.add(place.map(Placement::tokens).orElse(0L));
        row.add(place.map(p -> p.stratum().code()).orElse(""));
      }
      row.addAll(
          List.of(
              code(host.training()),
              host.closed(),
              host.trainingAgents(),
              host.lastSeen().map(Object::toString).orElse("")));
      rows.add(row);
    }
    return csv(rows);
  }

  static String changes(List<MonthOfChanges> months) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "month",
            "host",
            "corpus",
            "tokens",
            "kind",
            "after",
            "captured",
            "agent",
            "from",
            "to",
            "line",
            "content_sha256",
            "edit_kind",
            "edit_kinds"));
    for (MonthOfChanges month : months) {
      for (ChangeRow c : month.changes()) {
        for (Transition t : c.transitions()) {
          rows.add(
              changed(
                  month,
                  c,
                  t.agent().label(),
                  code(t.from()),
                  code(t.to()),
                  number(c.decidedBy().map(d -> d.line()).orElse(OptionalInt.empty())),
                  c.content().map(Object::toString).orElse(""),
                  c.edit().map(edit -> edit.kind().code()).orElse(""),
                  c.edit().map(Tables::kinds).orElse("")));
        }
        for (CodeChange code : c.codes()) {
          rows.add(
              changed(
                  month,
                  c,
                  code.axis().code(),
                  code.from().value().code(),
                  code.to().value().code(),
                  "",
                  c.content().map(Object::toString).orElse(""),
                  code.cause().map(cause -> cause.kind().code()).orElse(""),
                  code.cause().map(cause -> cause.kind().code()).orElse("")));
        }
      }
    }
    return csv(rows);
  }

  /** What a row of changes says of the change, then what changed. */
  private static List<Object> changed(MonthOfChanges month, ChangeRow change, Object... what) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                month.month(),
                change.host(),
                change.corpus().map(CorpusRef::id).orElse(""),
                number(change.tokens()),
                change.kind().code(),
                change.previous().map(Object::toString).orElse(""),
                change.captured()));
    row.addAll(List.of(what));
    return row;
  }

  private static String kinds(EditFacts edit) {
    return edit.kinds().stream().map(EditKind::code).collect(Collectors.joining(" "));
  }

  static String readings(ReadingsPage page) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "agent",
            "captures",
            "captures_rfc9309",
            "captures_paper",
            "captures_both",
            "hosts",
            "hosts_rfc9309",
            "hosts_paper",
            "hosts_both"));
    for (ReadingRow row : page.rows()) {
      rows.add(
          List.of(
              row.agent().label(),
              page.captures(),
              row.captures().rfc9309(),
              row.captures().paper(),
              row.captures().both(),
              page.hosts(),
              row.hosts().rfc9309(),
              row.hosts().paper(),
              row.hosts().both()));
    }
    return csv(rows);
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String csv(List<List<?>> rows) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORM)) {
      for (List<?> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string builder takes everything", e);
    }
    return out.toString();
  }
}
