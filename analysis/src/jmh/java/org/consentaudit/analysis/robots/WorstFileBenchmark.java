package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a file of 500 KB takes, judged for all agents by both profiles: an ordinary one, and the
 * worst that we could think of.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class WorstFileBenchmark {

  private static final int SIZE = 500_000;

  /** What the file is made of. */
  public enum Made {
    /** Disallow and Allow of a thousand directories. */
    ORDINARY,
    /** Each Disallow taken back by an equal Allow. */
    TWINS,
    /** The same with a star in each. */
    STARRED_TWINS,
    /** Patterns of many stars that nearly match each other. */
    STARS_THAT_NEARLY_MATCH,
    /** A group for each agent, and a large one that all of them share. */
    EVERY_AGENT_ANOTHER_SET,
    /** The same with a star in each rule of the large one. */
    EVERY_AGENT_ANOTHER_SET_OF_STARS,
    /** The large group in two halves, which cover each other. */
    EVERY_AGENT_HALVES,
    /** One pattern of stars. */
    ONE_PATTERN_OF_STARS,
    /** User-agent lines before rules. */
    NAMES_BEFORE_RULES,
    /** Bytes drawn by lot. */
    RANDOM
  }

  /** What the file is made of. */
  @Param public Made made;

  private final RobotsJudge judge = RobotsJudge.on(AgentRegistry.bundled().agents());
  private byte[] file;

  /** Makes the file. */
  @Setup
  public void make() {
    file = made(made);
    System.err.println(made + ": " + file.length + " bytes");
  }

  /** Judges it. */
  @Benchmark
  public Object judge() {
    return judge.summarise(file);
  }

  private static byte[] made(Made made) {
    return switch (made) {
      case ORDINARY ->
          filled("user-agent: *\n", i -> "disallow: /dir" + i % 1000 + "/page\nallow: /x" + i + "\n");
      case TWINS -> filled("user-agent: *\n", i -> "disallow: /" + i + "\nallow: /" + i + "\n");
      case STARRED_TWINS ->
          filled("user-agent: *\n", i -> "disallow: /*" + i + "\nallow: /*" + i + "\n");
      case STARS_THAT_NEARLY_MATCH ->
          filled(
              "user-agent: *\n",
              i -> "disallow: /*" + letters(i) + "z\nallow: /*" + letters(3 * i + 1) + "**\n");
      case EVERY_AGENT_ANOTHER_SET ->
          filled(everyAgent(), i -> "disallow:/" + base(i) + "\nallow:/" + base(i) + "\n");
      case EVERY_AGENT_ANOTHER_SET_OF_STARS ->
          filled(everyAgent(), i -> "disallow:/*" + base(i) + "\nallow:/**" + base(i) + "\n");
      case EVERY_AGENT_HALVES -> halves();
      case ONE_PATTERN_OF_STARS -> filled("user-agent: *\ndisallow: /", i -> "*");
      case NAMES_BEFORE_RULES ->
          filled(
              "user-agent:gptbot\n".repeat(SIZE / 36),
              i -> "disallow:/" + base(i) + "\nallow:/" + base(i) + "\n");
      case RANDOM -> {
        byte[] bytes = new byte[SIZE];
        new Random(9309).nextBytes(bytes);
        yield bytes;
      }
    };
  }

  private static byte[] halves() {
    byte[] disallows = filled(everyAgent(), SIZE / 2, i -> "disallow:/" + base(i) + "\n");
    byte[] allows = filled(allAgents(), SIZE / 2, i -> "allow:/" + base(i) + "\n");
    byte[] both = new byte[disallows.length + allows.length];
    System.arraycopy(disallows, 0, both, 0, disallows.length);
    System.arraycopy(allows, 0, both, disallows.length, allows.length);
    return both;
  }

  private static String everyAgent() {
    var text = new StringBuilder("disallow:\n");
    for (Agent agent : AgentRegistry.bundled().agents()) {
      text.append("user-agent:").append(agent.token()).append("\nallow:/");
      text.append(agent.token()).append('\n');
    }
    return text + allAgents();
  }

  private static String allAgents() {
    var text = new StringBuilder();
    AgentRegistry.bundled()
        .agents()
        .forEach(agent -> text.append("user-agent:").append(agent.token()).append('\n'));
    return text.toString();
  }

  private static String base(int i) {
    return Integer.toString(i, 36);
  }

  private static String letters(int i) {
    return Integer.toString(i, 2).replace("0", "*a").replace("1", "*b");
  }

  private static byte[] filled(String start, IntFunction<String> lines) {
    return filled(start, SIZE, lines);
  }

  private static byte[] filled(String start, int size, IntFunction<String> lines) {
    var text = new StringBuilder(start);
    for (int i = 0; text.length() < size; i++) {
      text.append(lines.apply(i));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
