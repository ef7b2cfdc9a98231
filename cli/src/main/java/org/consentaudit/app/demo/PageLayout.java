package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a page into what stands around a page: navigation, advertisements, tokens and dates that
 * change every month although the page does not.
 */
final class PageLayout {

  private static final Pattern DATED =
      Pattern.compile("\\[(\\d[^\\]]*\\.\\.[^\\]]*|\\.\\.\\d[^\\]]*)\\] ?(.*)");
  private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>");

  private PageLayout() {}

  /** The whole page of this month; the same at every call. */
  static String render(Site site, Section section, YearMonth month) {
    var random = new SplittableRandom((site.host() + section.path() + month).hashCode());
    String content = content(section.lines(), month);
    return Resources.text("layouts/" + section.layout().orElseThrow() + ".html")
        .replace("{{title}}", title(content))
        .replace("{{site}}", escaped(site.title()))
        .replace("{{month}}", name(month))
        .replace("{{ad}}", oneOf("layouts/advertisements.txt", random))
        .replace("{{teaser}}", oneOf("layouts/teasers.txt", random))
        .replace("{{visitors}}", Integer.toString(random.nextInt(12, 2_000)))
        .replace("{{nonce}}", Long.toHexString(random.nextLong()))
        .replace("{{links}}", links(site, "<a href=\"%s\">%s</a>", " · "))
        .replace("{{link-items}}", links(site, "<li><a href=\"%s\">%s</a></li>", ""))
        .replace("{{content}}", content);
  }

  /** The lines that stand on the page in this month. */
  static String content(List<String> lines, YearMonth month) {
    return lines.stream()
        .filter(line -> stands(line, month))
        .map(line -> DATED.matcher(line).replaceFirst("$2"))
        .collect(Collectors.joining("\n"));
  }

  private static boolean stands(String line, YearMonth month) {
    var dated = DATED.matcher(line);
    return !dated.matches() || MonthRange.of(dated.group(1), DemoScript.MONTHS).contains(month);
  }

  private static String title(String content) {
    var heading = HEADING.matcher(content);
    return heading.find() ? heading.group(1) : "";
  }

  private static String links(Site site, String form, String separator) {
    return site.links().stream()
        .map(link -> String.format(form, link.address(), escaped(link.label())))
        .collect(Collectors.joining(separator));
  }

  private static String oneOf(String file, SplittableRandom random) {
    List<String> lines = Resources.text(file).lines().toList();
    return lines.get(random.nextInt(lines.size()));
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
