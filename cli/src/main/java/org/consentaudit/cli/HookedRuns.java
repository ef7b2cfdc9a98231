package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.schedule.DaemonRun;
import org.consentaudit.app.schedule.ScheduleRun;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.fetch.Network;

/**
 * The runs of the daemon, with who is told what each of them saw change. What a hook does not take
 * it is told after the next run, so that the daemon goes on.
 */
record HookedRuns(
    Invocation by, AgentRegistry registry, CrawlSettings settings, HookOptions hooking, Clock clock)
    implements DaemonRun.Runs {

  @Override
  public ScheduleRun over(Archive archive) {
    try {
      hooking.hooks(archive, registry, clock).before();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScheduleRun(
        archive, by, registry, settings, clock, Network.system(), CrawlListener.SILENT);
  }

  @Override
  public void ended(Archive archive) {
    try {
      var unused = HookOptions.tell(hooking.hooks(archive, registry, clock), new StderrProgress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
