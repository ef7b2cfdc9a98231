package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an archive of the web would hold of the demo's hosts from the years before the script
 * begins: a capture in most months, from a year on in which each was first found. Until some month
 * after August 2023 nobody had heard of AI crawlers, and the groups for them are not in the files
 * yet.
 */
public final class EarlierYears {

  /** The first month of which there are captures. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2016, 1);

  /** The last: the month before the script begins. */
  public static final YearMonth LAST_MONTH = DemoScript.FIRST_MONTH.minusMonths(1);

  private static final YearMonth FIRST_AI_CRAWLERS = YearMonth.of(2023, 9);
  private static final int LATEST_START = 36;
  private static final int SPREAD_OF_CHANGE = 12;
  private static final int ONE_IN_SO_MANY_MISSES = 7;
  private static final String ROBOTS = "/robots.txt";
  private static final Pattern NAMED = Pattern.compile("(?im)^user-agent:[ \\t]*([^\\s#]+)");
  private static final Set<String> KNOWN_OF_OLD =
      Set.of(
          "*",
          "googlebot",
          "bingbot",
          "slurp",
          "baiduspider",
          "ia_archiver",
          "mediapartners-google");

  private EarlierYears() {}

  /** All captures, of a script's hosts. */
  public static List<PastCapture> of(DemoScript script) {
    return script.sites().stream().flatMap(EarlierYears::of).toList();
  }

  private static Stream<PastCapture> of(Site site) {
    if (!site.resolves(DemoScript.FIRST_MONTH)) {
      return Stream.empty();
    }
    Stream<String> paths =
        Stream.concat(Stream.of(ROBOTS), site.links().stream().map(Site.Link::address));
    return paths
        .filter(path -> path.startsWith("/"))
        .distinct()
        .flatMap(path -> captures(site, path).stream());
  }

  private static List<PastCapture> captures(Site site, String path) {
    Answer today = Answer.of(site, path, DemoScript.FIRST_MONTH);
    boolean there = today.status() == 200 && today.fault() == Fault.NONE;
    var captures = new ArrayList<PastCapture>();
    int seed = Math.floorMod(site.host().hashCode(), 1 << 20);
    YearMonth month = FIRST_MONTH.plusMonths(seed % LATEST_START);
    YearMonth change = FIRST_AI_CRAWLERS.plusMonths(seed % SPREAD_OF_CHANGE);
    for (; there && !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
      int chance = Math.floorMod((site.host() + month).hashCode(), 1 << 20);
      String text =
          path.equals(ROBOTS) && month.isBefore(change) ? withoutNews(today.body()) : today.body();
      if (chance % ONE_IN_SO_MANY_MISSES != 0) {
        captures.add(capture(site, path, month, chance, today.type(), text));
      }
    }
    return captures;
  }

  private static PastCapture capture(
      Site site, String path, YearMonth month, int chance, String type, String text) {
    String stamp =
        String.format(
            Locale.ROOT,
            "%d%02d%02d%02d%02d%02d",
            month.getYear(),
            month.getMonthValue(),
            1 + chance % 28,
            chance % 24,
            chance % 60,
            chance % 59);
    String media = type.split(";", 2)[0];
    return PastCapture.text(stamp, "http://" + site.host() + path, media, text);
  }

  /** A robots.txt without its groups for crawlers that came later. */
  private static String withoutNews(String robots) {
    String end = robots.contains("\r\n") ? "\r\n" : "\n";
    return Stream.of(robots.split("(?:\\r?\\n){2,}"))
        .filter(EarlierYears::isOfOld)
        .collect(Collectors.joining(end + end));
  }

  private static boolean isOfOld(String group) {
    List<String> named =
        NAMED
            .matcher(group)
            .results()
            .map(match -> match.group(1).toLowerCase(Locale.ROOT))
            .toList();
    return named.isEmpty() || named.stream().anyMatch(KNOWN_OF_OLD::contains);
  }
}
