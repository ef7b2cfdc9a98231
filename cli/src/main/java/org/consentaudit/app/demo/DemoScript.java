package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The story of the demo: which hosts there are, and what each answers in each month. */
public final class DemoScript {

  /** The first month of the story. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2024, 11);

  /** The last month of the story, 24 months in all. */
  public static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);

  /** How many top hosts of each of the demo's corpora are its head. */
  public static final int HEAD_SIZE = 12;

  static final MonthRange MONTHS = new MonthRange(FIRST_MONTH, LAST_MONTH);

  private final Map<String, Site> sites;

  private DemoScript(Map<String, Site> sites) {
    this.sites = sites;
  }

  /** The script that comes with this release. */
  public static DemoScript bundled() {
    var reader = new ScriptReader(MONTHS);
    return of(
        Resources.text("web/hosts.txt")
            .lines()
            .map(host -> reader.read(host, Resources.text("web/" + host + ".txt")))
            .toList());
  }

  /** A script of these hosts. */
  static DemoScript of(List<Site> sites) {
    Map<String, Site> byHost = new LinkedHashMap<>();
    sites.forEach(site -> byHost.put(site.host(), site));
    return new DemoScript(byHost);
  }

  /** All hosts. */
  public List<Site> sites() {
    return List.copyOf(sites.values());
  }

  /** The script of a host, with or without {@code www.}; empty for a host of no script. */
  public Optional<Site> site(String host) {
    return Optional.ofNullable(sites.get(host.startsWith("www.") ? host.substring(4) : host));
  }

  /** The months of the story, first to last. */
  public static List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = FIRST_MONTH; !m.isAfter(LAST_MONTH); m = m.plusMonths(1)) {
      months.add(m);
    }
    return List.copyOf(months);
  }

  /** The corpus file: {@code url,meadow_tokens,harbour_tokens}. */
  public static String corpusCsv() {
    return Resources.text("corpus.csv");
  }

  /**
   * A host worth looking at first.
   *
   * @param host its name without {@code www.}
   * @param why what happens to it, to be read after its name
   */
  public record Pointer(String host, String why) {}

  /** What to look at first. */
  public static List<Pointer> lookFirst() {
    List<String> lines = Resources.text("look-first.txt").lines().toList();
    List<Pointer> pointers = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      pointers.add(new Pointer(lines.get(i), lines.get(i + 1).strip()));
    }
    return List.copyOf(pointers);
  }
}
