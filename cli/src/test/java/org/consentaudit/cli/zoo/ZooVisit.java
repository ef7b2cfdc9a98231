package org.consentaudit.cli.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.process.ConsentProcess;
import org.consentaudit.cli.zoo.Den.Call;
import org.consentaudit.cli.zoo.Zoo.Inmate;

/**
 * One crawl of the whole zoo by the real command, in a process with little memory and little time
 * for each request.
 */
final class ZooVisit {

  static final Duration TIMEOUT = Duration.ofSeconds(3);
  static final int HEAP_MEGABYTES = 256;

  final ConsentProcess.Ended ended;
  final Path archive;

  private final Map<String, List<Call>> calls = new HashMap<>();

  ZooVisit(Zoo zoo, Certificates certificates, Path directory)
      throws IOException, InterruptedException, GeneralSecurityException {
    archive = directory.resolve("archive");
    Path hosts = Files.writeString(directory.resolve("hosts"), zoo.hostsFile());
    var options = new ArrayList<>(certificates.trustStore(directory.resolve("trusted.p12")));
    options.add(ConsentProcess.hostsIn(hosts));
    options.add("-Xmx" + HEAP_MEGABYTES + "m");
    var consent = new ConsentProcess(directory, archive, options);
    Path corpus = directory.resolve("zoo.csv");
    Files.writeString(corpus, corpus(zoo));
    ConsentProcess.Ended loaded = consent.run("corpus", "import", corpus.toString());
    if (loaded.code() != 0) {
      throw new IOException("the corpus is not taken: " + loaded.err());
    }

    ended =
        consent.run(
            "crawl",
            "--corpus=zoo",
            "--allow-private",
            "--user-agent=ZooAuditor/1.0 (+https://auditor.example/bot)",
            "--timeout=" + TIMEOUT.toSeconds(),
            "--delay=0.05",
            "--response-factor=0",
            "--connections-per-address=50");
    zoo.inmates().forEach(inmate -> calls.put(inmate.name(), inmate.den().calls()));
  }

  /** The connections to a server during this crawl. */
  List<Call> calls(Inmate inmate) {
    return calls.get(inmate.name());
  }

  /** The longest of them. */
  Duration longest(Inmate inmate) {
    return calls(inmate).stream().map(Call::stayed).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static String corpus(Zoo zoo) {
    var lines = new StringBuilder("host,zoo_tokens\n");
    int tokens = zoo.hosts().size();
    for (String host : zoo.hosts()) {
      lines.append(host).append(',').append(tokens--).append('\n');
    }
    return lines.toString();
  }

  /** What each server's misbehaviour came to, by host name. */
  Map<String, String> outcomes(Zoo zoo) {
    var seen = new LinkedHashMap<String, String>();
    try (var held = Archive.open(archive)) {
      for (Inmate inmate : zoo.inmates()) {
        seen.put(inmate.name(), outcome(captures(held, inmate, inmate.kind()), inmate));
      }
    }
    return seen;
  }

  /** By the scheme that the server speaks: https comes first, then http where that failed. */
  private static String outcome(List<Capture> captures, Inmate inmate) {
    if (captures.isEmpty()) {
      return "none";
    }
    boolean first = inmate.animal().certificate().isPresent();
    Capture one = captures.get(first ? 0 : captures.size() - 1);
    return (one.outcome().code() + " " + one.outcome().reason()).strip();
  }

  static List<Capture> captures(Archive held, Inmate inmate, ResourceKind kind) {
    var captures = new ArrayList<Capture>();
    for (CaptureEntry entry : held.captures().of(new Host(inmate.host()), kind)) {
      captures.add(held.captures().full(entry.id()).orElseThrow());
    }
    return captures;
  }
}
