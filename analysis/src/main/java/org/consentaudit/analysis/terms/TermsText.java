package org.consentaudit.analysis.terms;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.TermsReading.NotTerms;
import org.consentaudit.analysis.terms.TermsReading.Reason;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.consentaudit.analysis.terms.pdf.PdfReading;
import org.consentaudit.analysis.terms.pdf.PdfText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a terms page into stable text: headings, clauses, lists, tables and definitions stay;
 * navigation, banners, footers, cookie notices and whatever is not the page's own text goes. No
 * content makes it throw; at most {@value TermsContent#MOST_BYTES} bytes of one are read.
 */
public final class TermsText {

  /** Changes whenever the same bytes may give another text. */
  public static final int VERSION = 2;

  private TermsText() {}

  /**
   * Reads a capture's bytes.
   *
   * @param content the bytes as received
   * @param contentType the Content-Type field; empty when there was none
   */
  public static TermsReading read(byte[] content, String contentType) {
    Objects.requireNonNull(contentType, "contentType");
    TermsContent decoded = TermsContent.of(content, contentType);
    return switch (decoded.form()) {
      case BINARY -> new NotTerms(Reason.NOT_TEXT, "not HTML, Markdown, plain text or PDF");
      case PDF -> ofPdf(decoded);
      case MARKDOWN -> plain(MarkdownText.withoutTargets(decoded.text()), decoded.truncated());
      case PLAIN -> plain(decoded.text(), decoded.truncated());
      case HTML -> ofPage(decoded.page(), decoded.truncated());
    };
  }

  /** Reads HTML that is decoded already. */
  public static TermsReading ofHtml(String html) {
    TermsContent decoded = TermsContent.ofHtml(html);
    return ofPage(decoded.page(), decoded.truncated());
  }

  private static TermsReading plain(String decoded, boolean truncated) {
    return written("", MarkdownText.tidy(decoded), truncated, Reason.EMPTY);
  }

  private static TermsReading ofPdf(TermsContent content) {
    if (content.truncated()) {
      return new NotTerms(
          Reason.BROKEN, "a PDF of more than " + TermsContent.MOST_BYTES + " bytes");
    }
    PdfReading reading = PdfText.read(content.bytes());
    if (reading instanceof PdfReading.Text pdf) {
      return written(pdf.title(), MarkdownText.tidy(pdf.text()), pdf.truncated(), Reason.IMAGES);
    }
    return reading instanceof PdfReading.Broken broken
        ? new NotTerms(Reason.BROKEN, broken.why())
        : new NotTerms(Reason.ENCRYPTED, "asks for a password");
  }

  /** Text without a page around it. */
  private static TermsReading written(
      String title, String text, boolean truncated, Reason tooFewWords) {
    int words = Wordiness.of(text);
    return words < Walls.LEAST_WORDS
        ? new NotTerms(tooFewWords, words + " words")
        : new Terms(title, text, truncated);
  }

  /**
   * A reading with the way back to the page.
   *
   * @param reading what {@link #read} gives of the same bytes
   * @param sources where each character stands; empty for what is no HTML, and for no terms
   */
  public record Sourced(TermsReading reading, Optional<SourceMap> sources) {}

  /**
   * Reads a capture's bytes as {@link #read} does, and keeps where each character of an HTML page
   * stands. Costs about half as much again.
   */
  public static Sourced readWithSources(byte[] content, String contentType) {
    TermsContent decoded = TermsContent.of(content, contentType);
    if (decoded.form() != TermsContent.Form.HTML) {
      return new Sourced(read(content, contentType), Optional.empty());
    }
    Charset charset = decoded.charset();
    String html = decoded.text(charset);
    SourceTrace trace = SourceTrace.of(html);
    TermsReading reading = ofPage(TermsContent.tracked(html), decoded.truncated(), trace);
    return new Sourced(
        reading,
        reading instanceof Terms
            ? Optional.of(
                new SourceMap(html, trace.starts(), trace.ends(), decoded.bytes(), charset))
            : Optional.empty());
  }

  private static TermsReading ofPage(Document page, boolean truncated) {
    return ofPage(page, truncated, SourceTrace.none());
  }

  private static TermsReading ofPage(Document page, boolean truncated, SourceTrace trace) {
    var signs = new PageSigns(page);
    Boilerplate boilerplate = Boilerplate.in(page.body());
    Element main = MainContent.of(page, boilerplate.rest());
    String text = MarkdownWriter.write(main, boilerplate::contains, trace);
    return Walls.behind(signs, text)
        .<TermsReading>map(wall -> wall)
        .orElseGet(() -> new Terms(signs.title(), text, truncated));
  }
}
