package org.consentaudit.analysis.robots;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/**
 * What one content permits every registered agent, by both profiles: judged once and kept, so that
 * cost follows distinct contents and not captures.
 */
public final class RobotsFinding {

  private final boolean page;
  private final List<Verdict> rfc9309;
  private final List<Verdict> paper;

  private RobotsFinding(boolean page, List<Verdict> rfc9309, List<Verdict> paper) {
    this.page = page;
    this.rfc9309 = List.copyOf(rfc9309);
    this.paper = List.copyOf(paper);
  }

  /**
   * Reads a content.
   *
   * @param judge a judge on the agents of a registry, in its order
   */
  public static RobotsFinding of(byte[] content, RobotsJudge judge) {
    RobotsJudge.Summary summary = judge.summarise(content);
    return new RobotsFinding(summary.page(), summary.rfc9309(), summary.paper());
  }

  /** The version of such findings: of the engine and of the registry. */
  public static String version(AgentRegistry registry) {
    return RobotsJudge.VERSION + "+" + registry.version();
  }

  /** Whether the content is a page and no robots.txt. */
  public boolean isPage() {
    return page;
  }

  /**
   * The verdict on an agent.
   *
   * @param place the agent's place in the registry
   */
  public Verdict verdict(Profile profile, int place) {
    return (profile == Profile.PAPER ? paper : rfc9309).get(place);
  }

  /** Its compact form. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeBoolean(page);
      write(out, rfc9309);
      write(out, paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A finding from its compact form. */
  public static RobotsFinding ofBytes(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new RobotsFinding(in.readBoolean(), read(in), read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("a finding is damaged", e);
    }
  }

  /** Most agents share a verdict: the distinct ones stand once, then a number for each agent. */
  private static void write(DataOutputStream out, List<Verdict> verdicts) throws IOException {
    Map<Verdict, Integer> distinct = new LinkedHashMap<>();
    verdicts.forEach(verdict -> distinct.putIfAbsent(verdict, distinct.size()));
    out.writeShort(distinct.size());
    for (Verdict verdict : distinct.keySet()) {
      out.writeByte(verdict.status().ordinal());
      out.writeUTF(verdict.detail());
      out.writeInt(verdict.line().orElse(0));
    }
    out.writeShort(verdicts.size());
    for (Verdict verdict : verdicts) {
      out.writeShort(distinct.get(verdict));
    }
  }

  private static List<Verdict> read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<Verdict> distinct = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Status status = Status.values()[in.readUnsignedByte()];
      String detail = in.readUTF().intern();
      int line = in.readInt();
      distinct.add(
          new Verdict(status, detail, line == 0 ? OptionalInt.empty() : OptionalInt.of(line)));
    }
    int agents = in.readUnsignedShort();
    List<Verdict> verdicts = new ArrayList<>(agents);
    for (int i = 0; i < agents; i++) {
      verdicts.add(distinct.get(in.readUnsignedShort()));
    }
    return verdicts;
  }
}
