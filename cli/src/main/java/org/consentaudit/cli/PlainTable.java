package org.consentaudit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.consentaudit.reports.words.Texts;

/**
 * Rows in aligned columns for people. Widths come from the first rows, so that a long table starts
 * at once and takes no memory.
 */
final class PlainTable implements Table {

  private static final int LOOK_AHEAD = 500;
  private static final int WIDEST = 60;

  private final PrintWriter out;
  private final int[] widths;
  private final List<String[]> waiting = new ArrayList<>();
  private boolean started;

  PlainTable(OutputStream out, String... columns) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.widths = new int[columns.length];
    add(columns.clone());
  }

  @Override
  public void row(Object... values) throws IOException {
    String[] cells = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = values[i] == null ? "" : printable(values[i].toString());
    }
    add(cells);
    if (out.checkError()) {
      throw new IOException("the output was closed");
    }
  }

  private void add(String[] cells) {
    if (started) {
      print(cells);
      return;
    }
    waiting.add(cells);
    for (int i = 0; i < cells.length; i++) {
      widths[i] = Math.max(widths[i], Math.min(WIDEST, cells[i].length()));
    }
    if (waiting.size() > LOOK_AHEAD) {
      start();
    }
  }

  /** Text from the web must not steer a terminal, nor break a row. */
  private static String printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
        ? text
        : Texts.visible(text.replace('\t', ' '));
  }

  private void start() {
    started = true;
    waiting.forEach(this::print);
    waiting.clear();
  }

  private void print(String[] cells) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(cells[i]);
      if (i < cells.length - 1) {
        line.append(" ".repeat(Math.max(0, widths[i] - cells[i].length()) + 2));
      }
    }
    out.println(line.toString().stripTrailing());
  }

  @Override
  public void close() {
    start();
    out.close();
  }
}
