package org.consentaudit.app.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.Value;

/** The codes of a version of terms as bytes. */
final class CodesForm {

  private CodesForm() {}

  static byte[] packed(TermsCodes codes) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeUTF(codes.language());
      for (Axis axis : Axis.values()) {
        Finding finding = codes.finding(axis);
        out.writeUTF(finding.value().code());
        out.writeDouble(finding.confidence());
        out.writeInt(finding.evidence().size());
        for (Evidence evidence : finding.evidence()) {
          byte[] sentence = evidence.sentence().getBytes(StandardCharsets.UTF_8);
          out.writeInt(sentence.length);
          out.write(sentence);
          out.writeInt(evidence.start());
          out.writeUTF(evidence.pattern());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static TermsCodes unpacked(byte[] body) {
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(body)))) {
      String language = in.readUTF();
      Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
      for (Axis axis : Axis.values()) {
        Value value = Value.of(in.readUTF());
        double confidence = in.readDouble();
        int sentences = in.readInt();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
          evidence.add(evidence(in));
        }
        findings.put(axis, new Finding(axis, value, confidence, evidence));
      }
      return new TermsCodes(language, findings);
    } catch (IOException e) {
      throw new UncheckedIOException("a finding on what terms say is damaged", e);
    }
  }

  private static Evidence evidence(DataInputStream in) throws IOException {
    var sentence = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    int start = in.readInt();
    return new Evidence(sentence, start, start + sentence.length(), in.readUTF());
  }
}
