package org.consentaudit.analysis.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Source;

/**
 * Of the captures of one resource, those that rule: of a day (UTC) on which several sources made
 * some, the captures of one of them. What one source captured twice on a day are two states, as a
 * site may change within a day.
 *
 * @param <T> a capture, with what is known of it
 */
public final class PreferredOfDay<T> {

  private final Function<T, CaptureEntry> capture;
  private final ToIntFunction<T> worth;

  /**
   * By what captures are worth.
   *
   * @param worth how much a capture says of the site, more being better: this counts before the
   *     source
   */
  public PreferredOfDay(Function<T, CaptureEntry> capture, ToIntFunction<T> worth) {
    this.capture = capture;
    this.worth = worth;
  }

  /** The captures of one source on a day. */
  private record Offer(Source source, int worth, int place) {}

  /**
   * Leaves out what others overrule. The source whose best capture of the day is worth most rules,
   * of several the foremost by {@link SourceRank}, of several still the one of the newest capture.
   *
   * @param captures of one resource, oldest first
   */
  public List<T> of(List<T> captures) {
    if (!isOfSeveralSourcesADay(captures)) {
      return List.copyOf(captures);
    }
    Map<LocalDate, Map<Source, Offer>> days = new HashMap<>();
    for (int place = 0; place < captures.size(); place++) {
      T one = captures.get(place);
      CaptureEntry entry = capture.apply(one);
      days.computeIfAbsent(entry.day(), day -> new LinkedHashMap<>())
          .merge(
              entry.source(),
              new Offer(entry.source(), worth.applyAsInt(one), place),
              (old, young) ->
                  new Offer(old.source(), Math.max(old.worth(), young.worth()), young.place()));
    }
    Map<LocalDate, Source> rulers =
        days.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, day -> ruler(day.getValue().values())));
    return captures.stream()
        .filter(one -> rules(capture.apply(one), rulers))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Most histories have no such day. In order of time it shows between two neighbours. */
  private boolean isOfSeveralSourcesADay(List<T> captures) {
    for (int i = 1; i < captures.size(); i++) {
      CaptureEntry before = capture.apply(captures.get(i - 1));
      CaptureEntry after = capture.apply(captures.get(i));
      if (!before.source().equals(after.source()) && before.day().equals(after.day())) {
        return true;
      }
    }
    return false;
  }

  private static boolean rules(CaptureEntry entry, Map<LocalDate, Source> rulers) {
    return entry.source().equals(rulers.get(entry.day()));
  }

  private static Source ruler(Collection<Offer> offers) {
    return offers.stream()
        .min(
            Comparator.comparing(Offer::worth, Comparator.reverseOrder())
                .thenComparing(offer -> SourceRank.of(offer.source()))
                .thenComparing(Offer::place, Comparator.reverseOrder()))
        .orElseThrow()
        .source();
  }
}
