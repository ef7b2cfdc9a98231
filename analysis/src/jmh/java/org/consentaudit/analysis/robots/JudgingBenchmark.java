package org.consentaudit.analysis.robots;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.imports.Reject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to judge a collection of robots.txt files: our engine, which reads a file once for
 * all agents, beside crawler-commons, which reads it once an agent. One operation is one file, the
 * next of the collection in a shuffled order, so that operations a second are files a second and
 * nothing is remembered by digest.
 *
 * <p>The files: every robots.txt with text of the capture files named in the system property {@code
 * bench.captures}, separated by commas, or 300 made up with a fixed seed when it is empty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class JudgingBenchmark {

  private static final String URL = "https://host.example/";

  private final AgentRegistry registry = AgentRegistry.bundled();
  private final RobotsJudge judge = RobotsJudge.on(registry.agents());
  private final Agent one = registry.find("GPTBot").orElseThrow();
  private final List<String> tokens =
      registry.agents().stream().map(agent -> agent.token().toLowerCase(Locale.ROOT)).toList();
  private final SimpleRobotRulesParser commons = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
  private List<byte[]> files;

  /** Where a thread stands in the collection. */
  @State(Scope.Thread)
  public static class Place {
    private int at;

    byte[] next(List<byte[]> files) {
      at = at + 1 < files.size() ? at + 1 : 0;
      return files.get(at);
    }
  }

  /** Loads the files. */
  @Setup
  public void load() throws IOException {
    String named = System.getProperty("bench.captures", "");
    files = named.isBlank() ? madeUp() : captured(named.split(","));
    Collections.shuffle(files, new Random(9309));
    System.err.printf(
        Locale.ROOT,
        "%d files, %d bytes, %s, %d agents%n",
        files.size(),
        files.stream().mapToLong(file -> file.length).sum(),
        named.isBlank() ? "made up" : "captured",
        tokens.size());
  }

  /** Reads a file and judges all agents by both profiles: status, detail, deciding line. */
  @Benchmark
  public Object allAgents(Place place) {
    return judge.summarise(place.next(files));
  }

  /** The same on two threads. */
  @Benchmark
  @Threads(2)
  public Object allAgentsOnTwoThreads(Place place) {
    return judge.summarise(place.next(files));
  }

  /** Reads a file once an agent and asks for the home page. */
  @Benchmark
  @Measurement(iterations = 4, time = 15)
  public void allAgentsCrawlerCommons(Place place, Blackhole sink) {
    byte[] file = place.next(files);
    for (String token : tokens) {
      sink.consume(commons(file, token));
    }
  }

  /** Reads a file and asks for one URL for one agent. */
  @Benchmark
  public boolean oneUrl(Place place) {
    return RobotsTxt.parse(place.next(files)).allows(one, URL);
  }

  /** The same with crawler-commons. */
  @Benchmark
  public boolean oneUrlCrawlerCommons(Place place) {
    return commons(place.next(files), "gptbot");
  }

  private boolean commons(byte[] file, String token) {
    return commons
        .parseContent("https://host.example/robots.txt", file, "text/plain", List.of(token))
        .isAllowed(URL);
  }

  private static List<byte[]> captured(String[] paths) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (String path : paths) {
      new CaptureFile(Path.of(path), Clock.systemUTC())
          .read(
              new CaptureFile.Receiver() {
                @Override
                public void capture(ImportedCapture capture, long line, SourceText text) {
                  capture.content().filter(bytes -> bytes.length > 0).ifPresent(all::add);
                }

                @Override
                public void reject(Reject reject) {
                  System.err.println(reject.message());
                }
              });
    }
    return all;
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
