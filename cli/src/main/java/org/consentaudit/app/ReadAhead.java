package org.consentaudit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;

/** Reads a file in a thread of its own while what was read is written: some batches ahead. */
final class ReadAhead implements ImportRun.Form {

  private static final int BATCHES = 4;
  private static final int BATCH = 500;

  /** A batch is also handed on when it holds so many bytes: memory stays bounded. */
  private static final long BATCH_BYTES = 8 << 20;

  private final ImportRun.Form form;

  ReadAhead(ImportRun.Form form) {
    this.form = form;
  }

  private record Batch(List<Consumer<CaptureFile.Receiver>> pieces, boolean last) {}

  @Override
  public void read(Path file, CaptureFile.Receiver receiver) throws IOException {
    var reader = new Reader(file);
    var thread = new Thread(reader, "read-ahead");
    thread.setDaemon(true);
    thread.start();
    try {
      boolean last = false;
      while (!last) {
        Batch batch = reader.queue.take();
        batch.pieces().forEach(piece -> piece.accept(receiver));
        last = batch.last();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + file, e);
    } finally {
      reader.abandoned = true;
      thread.interrupt();
    }
    reader.rethrow();
  }

  /** The reading side. */
  private final class Reader implements Runnable, CaptureFile.Receiver {
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Path file;
    private List<Consumer<CaptureFile.Receiver>> pieces = new ArrayList<>();
    private long bytes;
    private volatile IOException disk;
    private volatile RuntimeException fault;
    private volatile Error error;
    private volatile boolean abandoned;

    Reader(Path file) {
      this.file = file;
    }

    @Override
    public void run() {
      try {
        form.read(file, this);
      } catch (IOException e) {
        disk = e;
      } catch (RuntimeException e) {
        fault = e;
      } catch (Error e) {
        // Whoever waits must be told that nothing more comes, out of memory or not.
        error = e;
      }
      if (!abandoned) {
        hand(true);
      }
    }

    @Override
    public void capture(ImportedCapture capture, long line, String text) {
      bytes += text.length() + capture.content().map(content -> content.length).orElse(0);
      add(receiver -> receiver.capture(capture, line, text));
    }

    @Override
    public void reject(Reject reject) {
      bytes += reject.text().length();
      add(receiver -> receiver.reject(reject));
    }

    private void add(Consumer<CaptureFile.Receiver> piece) {
      pieces.add(piece);
      if (pieces.size() == BATCH || bytes > BATCH_BYTES) {
        hand(false);
      }
    }

    private void hand(boolean last) {
      try {
        queue.put(new Batch(pieces, last));
      } catch (InterruptedException e) {
        // Nobody takes any more; this thread ends.
        throw new IllegalStateException("nobody takes what is read", e);
      }
      pieces = new ArrayList<>();
      bytes = 0;
    }

    private void rethrow() throws IOException {
      if (disk != null) {
        throw disk;
      }
      if (fault != null) {
        throw fault;
      }
      if (error != null) {
        throw error;
      }
    }
  }
}
