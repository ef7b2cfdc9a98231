package org.consentaudit.analysis.terms.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/** The library's parser, with streams that keep to a budget. */
final class BoundedParser extends PDFParser {

  BoundedParser(byte[] pdf, PdfBudget budget) throws IOException {
    super(new CountedRead(new RandomAccessReadBuffer(pdf), budget), "");
    document.close();
    document = new BoundedDocument(this, IOUtils.createMemoryOnlyStreamCache().create(), budget);
  }

  private static final class BoundedDocument extends COSDocument {
    private final BoundedParser parser;
    private final RandomAccessStreamCache cache;
    private final PdfBudget budget;

    private BoundedDocument(BoundedParser parser, RandomAccessStreamCache cache, PdfBudget budget) {
      super(() -> cache, parser);
      this.parser = parser;
      this.cache = cache;
      this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream =
          new BoundedStream(cache, parser.createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
