package org.consentaudit.analysis.terms.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of each page, in the order in which the document writes them. */
final class PdfLines extends PDFTextStripper {

  /** Characters of one document that are taken. */
  static final int MOST_CHARACTERS = 2_000_000;

  /** Stands between paragraphs; no document holds it, as control characters are dropped. */
  static final String PARAGRAPH = "\u0001";

  /** Graphics states that are put aside at once; each holds memory until it is taken back. */
  private static final int MOST_ASIDE = 5_000;

  private final PdfBudget budget;
  private final List<List<String>> pages = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int characters;

  private int aside;

  PdfLines(PdfBudget budget) {
    this.budget = budget;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
    setAddMoreFormatting(false);
  }

  /** The lines of each page; {@link #PARAGRAPH} where a new paragraph begins. */
  List<List<String>> pages() {
    return pages;
  }

  boolean isFull() {
    return characters >= MOST_CHARACTERS;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.read(1);
    if (!isFull()) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  public void saveGraphicsState() {
    aside++;
    if (aside > MOST_ASIDE) {
      throw new IllegalStateException("puts aside one graphics state after the other");
    }
    super.saveGraphicsState();
  }

  @Override
  public void restoreGraphicsState() {
    aside--;
    super.restoreGraphicsState();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (!isFull()) {
      characters += text.getUnicode() == null ? 1 : text.getUnicode().length();
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writePageStart() {
    aside = 0;
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writePageEnd() {
    end();
  }

  @Override
  protected void writeParagraphStart() {
    end();
    page().add(PARAGRAPH);
  }

  @Override
  protected void writeParagraphEnd() {
    end();
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeString(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c);
    }
  }

  private void end() {
    String words = line.toString().strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      page().add(words);
    }
  }

  private List<String> page() {
    if (pages.isEmpty()) {
      pages.add(new ArrayList<>());
    }
    return pages.get(pages.size() - 1);
  }
}
