package org.consentaudit.analysis.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.robots.RecordKind;
import org.consentaudit.analysis.robots.RobotsRecord;
import org.consentaudit.analysis.robots.RobotsTxt;

/**
 * The records of a robots.txt as its author wrote them, other than rules: what is asked besides,
 * and of whom. Letter case is dropped where it means nothing (field names, product tokens); what is
 * no record, but is no comment either, counts as one without a name.
 */
final class FileRecords {

  /** Records that are about the agents of their group; all others are about the file. */
  private static final Set<String> OF_GROUPS =
      Set.of("crawl-delay", "content-signal", "content-usage");

  /** Above this many pairs of an agent and a record the agents of a group stand as one. */
  private static final int MOST_PAIRS = 2_000;

  /**
   * A record, or a record and whom it is addressed to.
   *
   * @param of the agents of its group, lower case; empty where it is about the file
   * @param key the field's name, lower case; empty where there is none
   * @param value its value, trimmed
   */
  record Entry(String of, String key, String value) {}

  private final List<Entry> inOrder = new ArrayList<>();
  private final Set<Entry> delays = new HashSet<>();
  private final Set<Entry> sitemaps = new HashSet<>();
  private final Set<Entry> others = new HashSet<>();

  private final Set<String> agents = new LinkedHashSet<>();
  private final Set<Entry> ofGroup = new LinkedHashSet<>();
  private boolean ruled;

  private FileRecords() {}

  static FileRecords of(byte[] content) {
    var records = new FileRecords();
    RobotsTxt.parse(content).records().forEach(records::read);
    records.endGroup();
    return records;
  }

  /** All records in the order of the file, rules too. */
  List<Entry> inOrder() {
    return inOrder;
  }

  /** Crawl delays, each with whom it is asked of. */
  Set<Entry> delays() {
    return delays;
  }

  Set<Entry> sitemaps() {
    return sitemaps;
  }

  /** Whatever is no rule, no user-agent line, no crawl delay and no site map. */
  Set<Entry> others() {
    return others;
  }

  private void read(RobotsRecord one) {
    String value = one.kind() == RecordKind.USER_AGENT ? one.foldedValue() : one.value();
    var entry = new Entry("", one.key().toLowerCase(Locale.ROOT), value);
    inOrder.add(entry);
    file(entry);
  }

  private void file(Entry entry) {
    switch (entry.key()) {
      case "user-agent" -> {
        if (ruled) {
          endGroup();
        }
        agents.add(entry.value());
      }
      case "allow", "disallow" -> ruled = !agents.isEmpty();
      case "sitemap" -> sitemaps.add(entry);
      default -> {
        if (OF_GROUPS.contains(entry.key()) && !agents.isEmpty()) {
          ofGroup.add(entry);
        } else {
          others.add(entry);
        }
      }
    }
  }

  private void endGroup() {
    boolean few = (long) agents.size() * ofGroup.size() <= MOST_PAIRS;
    Set<String> addressed =
        few || ofGroup.isEmpty()
            ? agents
            : Set.of(String.join("\n", agents.stream().sorted().toList()));
    for (Entry entry : ofGroup) {
      Set<Entry> place = entry.key().equals("crawl-delay") ? delays : others;
      addressed.forEach(agent -> place.add(new Entry(agent, entry.key(), entry.value())));
    }
    agents.clear();
    ofGroup.clear();
    ruled = false;
  }
}
