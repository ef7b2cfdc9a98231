package org.consentaudit.reports.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;

/** The files every page shares: style, scripts, the vendored libraries and their licences. */
final class Assets {

  private static final List<String> FILES =
      List.of(
          "site.css",
          "site.js",
          "charts.js",
          "hosts.js",
          "vendor/d3/d3.min.js",
          "vendor/d3/LICENSE",
          "vendor/plot/plot.umd.min.js",
          "vendor/plot/LICENSE",
          "vendor/inter/LICENSE");
  private static final String FONT = "vendor/inter/inter-latin-wght-normal.woff2";

  private Assets() {}

  static void write(Staging staging) throws IOException {
    for (String file : FILES) {
      staging.write("assets/" + file, read(file));
    }
    staging.write("assets/font.css", fontFace());
  }

  /**
   * The font inside its style sheet: browsers that open a page from a disk may load no font file.
   */
  private static String fontFace() throws IOException {
    return "@font-face{font-family:\"Inter\";font-style:normal;font-weight:100 900;font-display:swap;"
        + "src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(read(FONT))
        + ") format(\"woff2\");}\n";
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException("missing in the program: " + file);
      }
      return in.readAllBytes();
    }
  }
}
