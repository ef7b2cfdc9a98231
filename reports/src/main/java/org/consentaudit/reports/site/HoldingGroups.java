package org.consentaudit.reports.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.reports.page.Basis;
import org.consentaudit.reports.page.Decider;
import org.consentaudit.reports.page.Holding;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.words.HostWords;

/** Verdicts that hold now, agents with the same verdict for the same reason in one row. */
public final class HoldingGroups {

  private HoldingGroups() {}

  /**
   * A row.
   *
   * @param holdings the verdicts, at least one
   * @param remarks what else is to be said of each of them
   */
  public record Row(List<Holding> holdings, String remarks) {

    /** One of them, for what they share. */
    public Holding first() {
      return holdings.get(0);
    }

    /** Who runs the agent, where it is one, and what they are for. */
    public String who() {
      boolean one = holdings.size() == 1 && !first().operator().isEmpty();
      return one ? first().operator() + ", " + first().purpose() : first().purpose();
    }
  }

  private record Key(Standing standing, Basis basis, Decider decider, String remarks) {}

  /** The rows: purposes in the order given, in each the strictest verdicts first. */
  public static List<Row> of(List<Holding> holdings, String otherProfile) {
    Map<String, Map<Key, List<Holding>>> purposes = new LinkedHashMap<>();
    for (Holding h : holdings) {
      String remarks = HostWords.remarks(h, otherProfile);
      Key key = new Key(h.standing(), h.basis(), h.decidedBy(), remarks);
      purposes
          .computeIfAbsent(h.purpose(), p -> new LinkedHashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(h);
    }
    List<Row> rows = new ArrayList<>();
    for (Map<Key, List<Holding>> alike : purposes.values()) {
      alike.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::standing)))
          .forEach(e -> rows.add(new Row(List.copyOf(e.getValue()), e.getKey().remarks())));
    }
    return rows;
  }
}
