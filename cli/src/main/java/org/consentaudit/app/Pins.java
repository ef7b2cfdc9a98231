package org.consentaudit.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.archive.Host;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * The addresses that the user pinned as terms of a host: the file {@code pins.csv} in the archive's
 * directory, columns {@code host} and {@code url}. It is a file so that it can be read, edited and
 * kept under version control like the register of agents.
 */
public final class Pins {

  private static final String FILE = "pins.csv";
  private static final CSVFormat FORM =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("host", "url")
          .setSkipHeaderRecord(true)
          .setRecordSeparator("\n")
          .get();

  private final List<Pin> all;

  private Pins(List<Pin> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One pinned address.
   *
   * @param host whose terms they are; {@code www.} makes no difference
   * @param url absolute, http or https
   */
  public record Pin(Host host, String url) {
    /** Checks that the address is one. */
    public Pin {
      Objects.requireNonNull(host);
      if (WebAddress.of(url).isEmpty()) {
        throw new IllegalArgumentException("not an http or https address: " + url);
      }
    }
  }

  /** No pins. */
  public static Pins none() {
    return new Pins(List.of());
  }

  /**
   * The pins of an archive; none where it has no such file.
   *
   * @throws IllegalArgumentException when a line cannot stand; the message names it
   */
  public static Pins in(Path archive) throws IOException {
    Path file = archive.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return none();
    }
    var pins = new ArrayList<Pin>();
    try (Reader in = Files.newBufferedReader(file)) {
      for (CSVRecord row : FORM.parse(in)) {
        pins.add(pin(file, row));
      }
    }
    return new Pins(pins);
  }

  private static Pin pin(Path file, CSVRecord row) {
    String at = file + ":" + (row.getRecordNumber() + 1) + ": ";
    if (row.size() < 2) {
      throw new IllegalArgumentException(at + "a host and an address are needed");
    }
    try {
      return new Pin(Host.of(row.get(0)), row.get(1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at + e.getMessage(), e);
    }
  }

  /** All, in the order in which they were pinned. */
  public List<Pin> all() {
    return all;
  }

  /** The addresses pinned for a host. */
  public List<String> of(Host host) {
    return all.stream().filter(pin -> pin.host().bare().equals(host.bare())).map(Pin::url).toList();
  }

  /** With one more; the same when it is there already. */
  public Pins with(Pin pin) {
    var more = new ArrayList<>(all);
    if (!of(pin.host()).contains(pin.url())) {
      more.add(pin);
    }
    return new Pins(more);
  }

  /** Without those of a host. */
  public Pins without(Host host) {
    return new Pins(all.stream().filter(pin -> !pin.host().bare().equals(host.bare())).toList());
  }

  /** Writes them whole, or leaves what was there. */
  public void into(Path archive) throws IOException {
    var text = new StringWriter();
    try (var rows = new CSVPrinter(text, FORM.builder().setSkipHeaderRecord(false).get())) {
      for (Pin pin : all) {
        rows.printRecord(pin.host().name(), pin.url());
      }
    }
    Path draft = Files.createTempFile(archive, "pins", ".csv");
    Files.writeString(draft, text.toString(), StandardCharsets.UTF_8);
    Files.move(draft, archive.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }
}
