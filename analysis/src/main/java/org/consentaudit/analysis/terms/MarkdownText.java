package org.consentaudit.analysis.terms;

import java.util.regex.Pattern;

/** Text that came as Markdown or plain: link targets and images out, lines tidied. */
final class MarkdownText {

  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]\\n]{0,500}+\\]\\([^)\\n]{0,4000}+\\)");
  private static final Pattern TARGET = Pattern.compile("\\]\\([^)\\n]{0,4000}+\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n\u0000]{0,2000}+)\u0000");
  private static final Pattern BREAK = Pattern.compile("\\r\\n?");
  private static final Pattern TRAILING =
      Pattern.compile("(?<![ \\t\\u00A0])[ \\t\\u00A0]++(?=\\n|$)");
  private static final Pattern GAP = Pattern.compile("\\n{3,}+");

  private MarkdownText() {}

  static String withoutTargets(String markdown) {
    String text = IMAGE.matcher(markdown).replaceAll("");
    text = TARGET.matcher(text).replaceAll("\u0000");
    text = LINK.matcher(text).replaceAll("$1");
    return text.replace("\u0000", "]");
  }

  static String tidy(String text) {
    String lines = BREAK.matcher(text).replaceAll("\n").replace("\u0000", "");
    lines = TRAILING.matcher(lines).replaceAll("");
    return GAP.matcher(lines).replaceAll("\n\n").strip();
  }
}
