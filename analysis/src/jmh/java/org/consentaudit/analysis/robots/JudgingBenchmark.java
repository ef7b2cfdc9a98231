package org.consentaudit.analysis.robots;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to judge a collection of robots.txt files for many agents: our engine, which reads
 * a file once, beside crawler-commons, which reads it once an agent. Both answer, for each file and
 * agent, whether the home page may be fetched or how far the rules reach; one operation is one pass
 * over all files.
 *
 * <p>The files: the distinct robots.txt of the capture files named in the system property {@code
 * bench.captures}, separated by commas, or 300 made up with a fixed seed when it is empty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class JudgingBenchmark {

  private static final int AGENTS = 20;
  private static final int MOST_FILES = 1000;

  /** How many agents are asked about. */
  @Param({"1", "20"})
  public int agents;

  private List<byte[]> files;
  private List<Agent> asked;

  /** Loads the files. */
  @Setup
  public void load() throws IOException {
    String named = System.getProperty("bench.captures", "");
    files = named.isBlank() ? madeUp() : captured(named.split(","));
    asked = AgentRegistry.bundled().agents().subList(0, AGENTS).subList(0, agents);
    System.err.println(
        files.size()
            + " files, "
            + files.stream().mapToLong(file -> file.length).sum()
            + " bytes, "
            + (named.isBlank() ? "made up" : "captured"));
  }

  /** Reads each file once and judges all agents: status, detail, deciding line. */
  @Benchmark
  public void consentAuditor(Blackhole sink) {
    for (byte[] file : files) {
      sink.consume(RobotsJudge.verdicts(file, Profile.RFC9309, asked));
    }
  }

  /** Reads each file once an agent and asks for the home page. */
  @Benchmark
  public void crawlerCommons(Blackhole sink) {
    var parser = new SimpleRobotRulesParser();
    for (byte[] file : files) {
      for (Agent agent : asked) {
        sink.consume(
            parser
                .parseContent(
                    "https://host.example/robots.txt",
                    file,
                    "text/plain",
                    List.of(agent.token().toLowerCase(java.util.Locale.ROOT)))
                .isAllowed("https://host.example/"));
      }
    }
  }

  private static List<byte[]> captured(String[] paths) throws IOException {
    Map<String, byte[]> distinct = new LinkedHashMap<>();
    for (String path : paths) {
      new CaptureFile(Path.of(path), Clock.systemUTC())
          .read(
              new CaptureFile.Receiver() {
                @Override
                public void capture(ImportedCapture capture, long line, String text) {
                  capture.content().ifPresent(b -> distinct.put(Digest.of(b).hex(), b));
                }

                @Override
                public void reject(Reject reject) {
                  System.err.println(reject.message());
                }
              });
    }
    // Evenly over the collection, so that no source stands for all.
    List<byte[]> all = new ArrayList<>(distinct.values());
    List<byte[]> some = new ArrayList<>();
    int wanted = Math.min(MOST_FILES, all.size());
    for (int i = 0; i < wanted; i++) {
      some.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    return some;
  }

  private static List<byte[]> madeUp() {
    var random = new Random(9309);
    List<Agent> known = AgentRegistry.bundled().agents();
    List<byte[]> made = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      var text = new StringBuilder();
      for (int group = random.nextInt(8); group >= 0; group--) {
        text.append("User-agent: ")
            .append(group == 0 ? "*" : known.get(random.nextInt(known.size())).token())
            .append('\n');
        for (int rule = random.nextInt(30); rule >= 0; rule--) {
          text.append(random.nextInt(4) == 0 ? "Allow: /" : "Disallow: /")
              .append(rule == 0 ? "" : "p" + random.nextInt(1000) + "/*x")
              .append('\n');
        }
        text.append('\n');
      }
      made.add(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return made;
  }
}
