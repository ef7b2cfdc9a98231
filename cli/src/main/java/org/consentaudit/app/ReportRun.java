package org.consentaudit.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.lifecycle.HomeReading;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.app.site.SiteAssembly;
import org.consentaudit.app.site.SiteOptions;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.SiteWriter;
import org.consentaudit.reports.page.Site;

/**
 * Writes the site of an archive, unless the one that is there was made from the same archive by the
 * same release with the same options.
 */
public final class ReportRun {

  private static final String KEY = "site.key";

  private final Archive archive;
  private final AgentRegistry registry;

  /** Of an archive. */
  public ReportRun(Archive archive, AgentRegistry registry) {
    this.archive = archive;
    this.registry = registry;
  }

  /**
   * Writes the site.
   *
   * @param out an empty or missing directory, or one that holds an earlier site
   * @return whether anything had to be written
   * @throws IOException when it cannot be written
   */
  public boolean write(SiteOptions options, Path out, Progress progress) throws IOException {
    String key = key(options);
    Path keyFile = out.resolve(KEY);
    if (Files.exists(keyFile)
        && Files.exists(out.resolve("index.html"))
        && Files.readString(keyFile).equals(key)) {
      return false;
    }
    Evidence evidence = Evidence.of(archive, registry, progress);
    TermsEvidence terms = TermsEvidence.of(archive, progress);
    LifecycleEvidence lifecycles = LifecycleEvidence.of(archive, progress);
    Site site = SiteAssembly.of(archive, evidence, lifecycles, terms, options);
    new SiteWriter().write(site, out);
    Files.writeString(keyFile, key);
    return true;
  }

  /** Changes with anything that the site depends on. */
  private String key(SiteOptions options) {
    var extent = archive.captures().extent();
    String facts =
        String.join(
            "\n",
            Long.toString(extent.captures()),
            Long.toString(extent.newest()),
            archive.ingests().retractedRanges(),
            archive.seals().covering().map(seal -> seal.digest().hex()).orElse(""),
            archive.corpora().digest().hex(),
            RobotsFinding.version(registry),
            HomeReading.version(),
            Integer.toString(TermsText.VERSION),
            TermsReader.NAME,
            options.toString());
    return Digest.of(facts.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
