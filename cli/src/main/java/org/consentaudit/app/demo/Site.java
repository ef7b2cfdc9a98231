package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The script of one host.
 *
 * @param host its name without {@code www.}; it answers to both spellings
 * @param title what it calls itself
 * @param story what happens to it, a sentence
 * @param gone months in which its name cannot be looked up
 * @param links what the foot of each page links to
 * @param sections its answers
 */
public record Site(
    String host,
    String title,
    String story,
    List<MonthRange> gone,
    List<Link> links,
    List<Section> sections) {

  /** Freezes the lists. */
  public Site {
    gone = List.copyOf(gone);
    links = List.copyOf(links);
    sections = List.copyOf(sections);
  }

  /** A link at the foot of each page. */
  record Link(String label, String address) {}

  /** Whether the name can be looked up in this month. */
  public boolean resolves(YearMonth month) {
    return gone.stream().noneMatch(months -> months.contains(month));
  }

  /** The section that answers: one for every path goes before, else the path's that began last. */
  Optional<Section> section(String path, YearMonth month) {
    return newest(Section.EVERY_PATH, month)
        .or(() -> newest(path, month))
        .or(() -> newest(path.split("\\?", 2)[0], month));
  }

  private Optional<Section> newest(String path, YearMonth month) {
    return sections.stream()
        .filter(section -> section.path().equals(path) && section.months().contains(month))
        .max(Comparator.comparing(section -> section.months().first()));
  }
}
