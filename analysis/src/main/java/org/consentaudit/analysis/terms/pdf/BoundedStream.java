package org.consentaudit.analysis.terms.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream that is unpacked once against the budget, with nothing kept, before the library unpacks
 * it: a thousand bytes may stand for a million, and a chain of filters for more.
 */
final class BoundedStream extends COSStream {

  /** Those of images are never needed for text. */
  private static final Set<String> FOR_TEXT =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL",
          "Crypt");

  private static final Logger LOG = LoggerFactory.getLogger(BoundedStream.class);

  private final PdfBudget budget;

  BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView bytes, PdfBudget budget)
      throws IOException {
    super(cache, bytes);
    this.budget = budget;
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    refuseImages();
    RandomAccessRead view = super.createView();
    CmapRanges.check(view);
    return new CountedRead(view, budget);
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    refuseImages();
    return super.createInputStream(options);
  }

  /** Every way to the unpacked bytes begins here, that of a page which unpacks as it reads too. */
  @Override
  public InputStream createRawInputStream() throws IOException {
    budget.opened();
    try {
      charge();
    } catch (PdfBudget.Spent e) {
      throw e;
    } catch (IOException e) {
      LOG.debug("a stream that is still encrypted, or damaged", e);
    }
    return super.createRawInputStream();
  }

  private void charge() throws IOException {
    Set<COSName> filters = filters();
    if (filters.isEmpty() || !filters.stream().allMatch(BoundedStream::isForText)) {
      return;
    }
    InputStream packed = super.createRawInputStream();
    int index = 0;
    for (COSName filter : filters) {
      boolean last = index == filters.size() - 1;
      var unpacked =
          new Charged(last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream());
      FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, this, index++);
      packed = new ByteArrayInputStream(unpacked.bytes());
    }
  }

  private void refuseImages() throws IOException {
    for (COSName filter : filters()) {
      if (!isForText(filter)) {
        throw new IOException("no text is packed as " + filter.getName());
      }
    }
  }

  private static boolean isForText(COSName filter) {
    return FOR_TEXT.contains(filter.getName());
  }

  /** In their order, none twice: the library applies a filter once. */
  private Set<COSName> filters() {
    Set<COSName> names = new LinkedHashSet<>();
    COSBase filters = getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Counts what goes through. */
  private final class Charged extends OutputStream {
    private final OutputStream out;

    private Charged(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      budget.unpacked(1);
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      budget.unpacked(length);
      out.write(bytes, offset, length);
    }

    private byte[] bytes() {
      return out instanceof ByteArrayOutputStream kept ? kept.toByteArray() : new byte[0];
    }
  }
}
