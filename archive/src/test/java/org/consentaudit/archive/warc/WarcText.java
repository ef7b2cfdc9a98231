package org.consentaudit.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A WARC file written octet by octet, as the standard describes it, without any library. */
final class WarcText {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final List<byte[]> records = new ArrayList<>();
  private int number;

  /** A number for a record. */
  static String id(int number) {
    return String.format("<urn:uuid:00000000-0000-4000-8000-%012d>", number);
  }

  /** A record; its fields but for type, number, and length are given as lines. */
  WarcText record(String type, byte[] block, String... fields) {
    number++;
    var head = new StringBuilder("WARC/1.1\r\nWARC-Type: " + type + "\r\n");
    boolean named = false;
    for (String field : fields) {
      head.append(field).append("\r\n");
      named |= field.startsWith("WARC-Record-ID:");
    }
    if (!named) {
      head.append("WARC-Record-ID: ").append(id(number)).append("\r\n");
    }
    head.append("Content-Length: ").append(block.length).append("\r\n\r\n");
    return raw(joined(head.toString().getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8)));
  }

  WarcText response(String url, String date, String http, String... fields) {
    return response(url, date, http.getBytes(ISO_8859_1), fields);
  }

  WarcText response(String url, String date, byte[] http, String... fields) {
    List<String> all = new ArrayList<>();
    all.add("WARC-Target-URI: " + url);
    all.add("WARC-Date: " + date);
    all.add("Content-Type: application/http; msgtype=response");
    all.addAll(List.of(fields));
    return record("response", http, all.toArray(String[]::new));
  }

  WarcText revisit(String url, String date, String http, String... fields) {
    List<String> all = new ArrayList<>();
    all.add("WARC-Target-URI: " + url);
    all.add("WARC-Date: " + date);
    all.add("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
    all.add("Content-Type: application/http; msgtype=response");
    all.addAll(List.of(fields));
    return record("revisit", http.getBytes(ISO_8859_1), all.toArray(String[]::new));
  }

  /** Any octets. */
  WarcText raw(byte[] octets) {
    records.add(octets);
    return this;
  }

  byte[] plain() {
    return joined(records.toArray(byte[][]::new));
  }

  /** A member for each record. */
  byte[] gzip() throws IOException {
    List<byte[]> members = new ArrayList<>();
    for (byte[] record : records) {
      members.add(member(record));
    }
    return joined(members.toArray(byte[][]::new));
  }

  /** Where the member of a record begins in {@link #gzip()}, counted from 0. */
  long member(int index) throws IOException {
    long at = 0;
    for (byte[] record : records.subList(0, index)) {
      at += member(record).length;
    }
    return at;
  }

  /** Where a record begins in {@link #plain()}, counted from 0. */
  long start(int index) {
    return records.subList(0, index).stream().mapToLong(record -> record.length).sum();
  }

  static byte[] member(byte[] octets) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(octets);
    }
    return bytes.toByteArray();
  }

  Path into(Path file) throws IOException {
    return Files.write(file, file.toString().endsWith(".gz") ? gzip() : plain());
  }

  static String ok(String body, String... fields) {
    var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    return head + "\r\n" + body;
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** As WARC files state it: {@code sha1:} and Base32. */
  static String sha1(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
      var text = new StringBuilder("sha1:");
      for (int bit = 0; bit < 160; bit += 5) {
        int value = 0;
        for (int i = bit; i < bit + 5; i++) {
          value = value << 1 | digest[i / 8] >> (7 - i % 8) & 1;
        }
        text.append(BASE32.charAt(value));
      }
      return text.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sha1(String text) {
    return sha1(text.getBytes(UTF_8));
  }
}
