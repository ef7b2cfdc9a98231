package org.consentaudit.analysis.terms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents made for tests, some of them with bad intent. */
public final class Pdfs {

  private Pdfs() {}

  /**
   * A document.
   *
   * @param pages the lines of each page; an empty line makes room
   */
  public static byte[] of(List<List<String>> pages) throws IOException {
    try (PDDocument document = written(pages)) {
      return bytes(document);
    }
  }

  /** One that opens with a password; with an empty one for readers when it is so. */
  static byte[] protectedBy(String password, List<List<String>> pages) throws IOException {
    try (PDDocument document = written(pages)) {
      var permission = new AccessPermission();
      permission.setCanModify(false);
      var policy = new StandardProtectionPolicy("owner", password, permission);
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    }
  }

  /** Pages on which nothing is written. */
  static byte[] withoutText(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      return bytes(document);
    }
  }

  /** A page whose content unpacks to so many megabytes of blanks. */
  static byte[] bomb(int megabytes) throws IOException {
    return repeating(" ", megabytes << 20);
  }

  /** A page whose content says the same again and again. */
  static byte[] repeating(String operator, int bytes) throws IOException {
    try (PDDocument document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream stream = document.getDocument().createCOSStream();
      byte[] part = operator.repeat(10_000).getBytes(StandardCharsets.US_ASCII);
      try (OutputStream raw = stream.createRawOutputStream();
          var packed = new DeflaterOutputStream(raw)) {
        for (int written = 0; written < bytes; written += part.length) {
          packed.write(part);
        }
      }
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      return bytes(document);
    }
  }

  /** Small in both packings, and huge when both are undone. */
  static byte[] bombInABomb() throws IOException {
    try (PDDocument document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream raw = stream.createRawOutputStream();
          var packed = new DeflaterOutputStream(raw)) {
        // Run lengths: a count and a byte, 128 blanks each; half a million pairs are 64 MB.
        byte[] runs = "\u0081 ".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 64; i++) {
          packed.write(runs);
        }
      }
      var filters = new COSArray();
      filters.add(COSName.FLATE_DECODE);
      filters.add(COSName.RUN_LENGTH_DECODE);
      stream.setItem(COSName.FILTER, filters);
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      return bytes(document);
    }
  }

  /** Forms that each draw the next twice: two to the power of their number drawings. */
  static byte[] nest(int forms) throws IOException {
    try (PDDocument document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream inner = null;
      for (int i = 0; i < forms; i++) {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
        if (inner != null) {
          form.setItem(COSName.RESOURCES, resources(inner));
        }
        try (OutputStream out = form.createOutputStream()) {
          out.write((inner == null ? "" : "/X Do /X Do").getBytes(StandardCharsets.US_ASCII));
        }
        inner = form;
      }
      page.getCOSObject().setItem(COSName.RESOURCES, resources(inner));
      COSStream content = document.getDocument().createCOSStream();
      try (OutputStream out = content.createOutputStream()) {
        out.write("/X Do".getBytes(StandardCharsets.US_ASCII));
      }
      page.getCOSObject().setItem(COSName.CONTENTS, content);
      return bytes(document);
    }
  }

  /** A page that writes the codes 0x41 and 0x42 in a font with such a map to characters. */
  static byte[] mapped(String ranges) throws IOException {
    String map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            + ranges
            + "endcmap end end\n";
    String text = "BT /F 12 Tf 50 700 Td <00410042> Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /Resources << /Font <<"
          + " /F 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 5 0 R"
          + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo <<"
          + " /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>",
      "<< /Length " + map.length() + " >>\nstream\n" + map + "\nendstream",
      "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places
          .append("0".repeat(10 - String.valueOf(pdf.length()).length()))
          .append(pdf.length())
          .append(" 00000 n \n");
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 7\n").append(places).append("trailer << /Size 7 /Root 1 0 R >>\n");
    pdf.append("startxref\n").append(table).append("\n%%EOF");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static org.apache.pdfbox.cos.COSDictionary resources(COSStream form) {
    var objects = new org.apache.pdfbox.cos.COSDictionary();
    objects.setItem(COSName.getPDFName("X"), form);
    var resources = new PDResources().getCOSObject();
    resources.setItem(COSName.XOBJECT, objects);
    return resources;
  }

  private static PDDocument written(List<List<String>> pages) throws IOException {
    var document = new PDDocument();
    document.getDocumentInformation().setTitle("Terms of Use");
    var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (List<String> lines : pages) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        float y = 800;
        for (String line : lines) {
          if (!line.isEmpty()) {
            content.beginText();
            content.setFont(font, 11);
            content.newLineAtOffset(50, y);
            content.showText(line);
            content.endText();
          }
          y -= 14;
        }
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
