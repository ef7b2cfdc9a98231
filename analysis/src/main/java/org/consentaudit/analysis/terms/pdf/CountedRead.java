package org.consentaudit.analysis.terms.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes whose every reading is counted. */
final class CountedRead implements RandomAccessRead {

  private final RandomAccessRead bytes;
  private final PdfBudget budget;

  CountedRead(RandomAccessRead bytes, PdfBudget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.read(1);
    return bytes.read();
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = bytes.read(to, offset, length);
    budget.read(Math.max(count, 1));
    return count;
  }

  @Override
  public long getPosition() throws IOException {
    return bytes.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    budget.read(1);
    bytes.seek(position);
  }

  @Override
  public long length() throws IOException {
    return bytes.length();
  }

  @Override
  public boolean isClosed() {
    return bytes.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return bytes.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
