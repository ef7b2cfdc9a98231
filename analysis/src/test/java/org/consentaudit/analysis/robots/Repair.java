package org.consentaudit.analysis.robots;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.consentaudit.analysis.agents.Agent;

/** Files written anew without what two parsers read differently. */
final class Repair {

  private Repair() {}

  /** The user-agent lines and rules, as they are written. */
  static byte[] recordsAlone(byte[] content) {
    return rewritten(content, value -> value, pattern -> true);
  }

  /** The same with names of letters alone: the agent's, everyone's, or nobody's. */
  static byte[] namesInGrammar(byte[] content, String token) {
    Agent agent = Robots.agent(token);
    return rewritten(
        content,
        value -> {
          byte[] octets = value.getBytes(StandardCharsets.UTF_8);
          if (ProductTokens.addressesEveryone(octets, 0, octets.length)) {
            return "*";
          }
          byte[] line = ("User-agent: " + value).getBytes(StandardCharsets.UTF_8);
          boolean meant = !RobotsTxt.parse(line).addressing(List.of(agent)).isEmpty();
          return meant ? token : "nobody-at-all";
        },
        pattern -> true);
  }

  /** The same without the rules whose pattern, in normal form, holds something. */
  static byte[] without(byte[] content, Pattern unwanted) {
    return rewritten(content, value -> value, pattern -> !unwanted.matcher(pattern.text()).find());
  }

  /** Writes a value. */
  private interface Name {
    String of(String value);
  }

  private static byte[] rewritten(byte[] content, Name name, Predicate<PathPattern> kept) {
    RobotsTxt file = RobotsTxt.parse(content);
    var out = new ByteArrayOutputStream();
    for (int group = 0; group < file.groupCount(); group++) {
      for (int agent = file.agentsFrom(group); agent < file.agentsTo(group); agent++) {
        line(out, "User-agent: " + name.of(file.agentText(agent)));
      }
      for (int rule = file.rulesFrom(group); rule < file.rulesTo(group); rule++) {
        if (kept.test(file.pattern(rule))) {
          out.writeBytes(bytes(file.isAllow(rule) ? "Allow: " : "Disallow: "));
          out.write(content, file.ruleFrom(rule), file.ruleTo(rule) - file.ruleFrom(rule));
          out.write('\n');
        }
      }
    }
    return out.toByteArray();
  }

  private static void line(ByteArrayOutputStream out, String line) {
    out.writeBytes(bytes(line + "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
