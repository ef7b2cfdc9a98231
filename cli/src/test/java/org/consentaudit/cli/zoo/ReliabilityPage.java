package org.consentaudit.cli.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * docs/reliability.md, of which one table stands between two marks.
 *
 * @param table the table's name in the marks
 */
record ReliabilityPage(String table) {

  private static final Path PAGE =
      Path.of(System.getProperty("consent.root", "..")).resolve("docs/reliability.md");

  /** The page that docs/reliability.sh takes. */
  private static final Path MADE = Path.of("target", "reliability.md");

  /** The table as the page has it; the page with the one that was seen is written aside. */
  String told(String seen) throws IOException {
    String page = Files.readString(Files.exists(MADE) ? MADE : PAGE);
    Files.createDirectories(MADE.toAbsolutePath().getParent());
    Files.writeString(MADE, page.substring(0, from(page)) + seen + page.substring(to(page)));
    String told = Files.readString(PAGE);
    return told.substring(from(told), to(told));
  }

  private int from(String page) {
    String mark = "<!-- " + table + ": made by docs/reliability.sh -->\n";
    return page.indexOf(mark) + mark.length();
  }

  private int to(String page) {
    return page.indexOf("<!-- " + table + " ends -->");
  }
}
