package org.consentaudit.analysis.terms.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads a PDF's text. No content makes it throw; how much work a document may make is bounded by
 * {@link PdfBudget}, how much is read by {@value #MOST_PAGES} pages.
 */
public final class PdfText {

  /** Pages of one document that are read. */
  static final int MOST_PAGES = 400;

  static {
    FontMappers.set(new OneFont());
  }

  private PdfText() {}

  /** Reads a whole document. */
  public static PdfReading read(byte[] pdf) {
    var budget = new PdfBudget();
    try {
      return read(pdf, budget);
    } catch (InvalidPasswordException e) {
      return new PdfReading.Encrypted();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A parser of somebody else's on bytes of somebody else's: whatever it meets is a finding.
      return new PdfReading.Broken(why(e));
    }
  }

  private static PdfReading read(byte[] pdf, PdfBudget budget) throws IOException {
    try (PDDocument document = new BoundedParser(pdf, budget).parse()) {
      int pages = document.getNumberOfPages();
      var lines = new PdfLines(budget);
      lines.setEndPage(Math.min(pages, MOST_PAGES));
      lines.getText(document);
      if (budget.isSpent()) {
        return new PdfReading.Broken("costs too much to read");
      }
      String title = document.getDocumentInformation().getTitle();
      return new PdfReading.Text(
          title == null ? "" : title.strip(),
          PdfParagraphs.of(lines.pages()),
          pages > MOST_PAGES || lines.isFull());
    }
  }

  private static String why(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.lines().findFirst().orElse("").strip();
    return line.length() > 100 ? line.substring(0, 100) : line;
  }
}
