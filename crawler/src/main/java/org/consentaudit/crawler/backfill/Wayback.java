package org.consentaudit.crawler.backfill;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.HeldContents;
import org.consentaudit.crawler.CrawlException;
import org.consentaudit.crawler.HeldTerms;
import org.consentaudit.crawler.TermsLinkFinder;
import org.consentaudit.crawler.fetch.Network;

/**
 * Fills an archive with captures of earlier years from the Wayback Machine, or an archive that
 * speaks as it does.
 *
 * <pre>{@code
 * WaybackSummary summary =
 *     Wayback.into(archive, WaybackSettings.of("MyAudit/1.0 (+https://my-audit.example/bot)"), clock)
 *         .findingTermsBy(finder)
 *         .run(new WaybackOrder(hosts, kinds, from, to, Every.MONTH, false));
 * }</pre>
 *
 * <p>A run that was interrupted, even by a crash, is taken up by the next one of the same hosts.
 * For one run at a time.
 */
public final class Wayback {

  private final Archive archive;
  private final WaybackSettings settings;
  private final Clock clock;
  private final CountDownLatch halt = new CountDownLatch(1);
  private TermsLinkFinder finder = (url, html, type) -> List.of();
  private Network network = Network.system();
  private WaybackListener listener = WaybackListener.SILENT;
  private Rest rest = time -> halt.await(time.toNanos(), TimeUnit.NANOSECONDS);

  private Wayback(Archive archive, WaybackSettings settings, Clock clock) {
    this.archive = Objects.requireNonNull(archive);
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * Into an archive.
   *
   * @param clock tells when the web archive may be asked again
   */
  public static Wayback into(Archive archive, WaybackSettings settings, Clock clock) {
    return new Wayback(archive, settings, clock);
  }

  /** Finds terms pages so; without it, those alone that the archive remembers. */
  public Wayback findingTermsBy(TermsLinkFinder links) {
    this.finder = Objects.requireNonNull(links);
    return this;
  }

  /** Finds the web archive's address so; without it by the system's resolver. */
  public Wayback over(Network other) {
    this.network = Objects.requireNonNull(other);
    return this;
  }

  /** Tells how it goes on. */
  public Wayback telling(WaybackListener other) {
    this.listener = Objects.requireNonNull(other);
    return this;
  }

  /** Lets time pass so; without it by waiting. */
  public Wayback resting(Rest other) {
    this.rest = Objects.requireNonNull(other);
    return this;
  }

  /**
   * Fills in what an order asks for and the archive does not have; returns when nothing is left,
   * {@link #stop} was called, or the web archive will not have us.
   *
   * @throws CrawlException when the web archive's address may not be asked
   */
  public WaybackSummary run(WaybackOrder asked) {
    WaybackOrder order = asked.until(clock.instant());
    var tally = new Tally();
    var work = new Work();
    var questions = new Questions(archive.database(), settings.endpoint().url());
    var payloads = new Payloads(archive);
    payloads.scan();
    var plan = new Plan(order, archive.database(), questions, terms());
    plan.open(work, tally);
    Pace pace = pace();
    try (var door = new ArchiveDoor(settings, network)) {
      var keeping = new Keeping(archive, finder, payloads);
      var ledger = new FillingLedger(archive.database(), questions, keeping, plan, work, tally);
      new Filling(settings, clock, door, pace, ledger, work, tally, this::isStopped, listener)
          .work();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean completed = work.isDone() && pace.gaveUp().isEmpty();
    return tally.summary(completed, pace.gaveUp(), order.hosts().size());
  }

  /**
   * Says what an order would take, by asking the index about a few of its hosts; keeps nothing but
   * a refusal of the web archive, should there be one.
   *
   * @param sample about how many hosts, 1 at least
   * @throws CrawlException when the web archive's address may not be asked
   */
  public WaybackEstimate estimate(WaybackOrder asked, int sample) {
    WaybackOrder order = asked.until(clock.instant());
    var questions = new Questions(archive.database(), settings.endpoint().url());
    var payloads = new Payloads(archive);
    payloads.scan();
    var plan = new Plan(order, archive.database(), questions, terms());
    Pace pace = pace();
    try (var door = new ArchiveDoor(settings, network)) {
      return new Estimating(settings, clock, archive.database(), door, pace, payloads, plan)
          .of(order, sample);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WaybackEstimate(List.of(), Optional.of("was not waited for"), 0);
    }
  }

  /** Lets the request under way end and begins no more; the next run goes on. */
  public void stop() {
    halt.countDown();
  }

  private boolean isStopped() {
    return halt.getCount() == 0;
  }

  private TermsAddresses terms() {
    var held = new HeldTerms(archive.captures(), new HeldContents(archive), clock);
    return new TermsAddresses(archive, finder, held, settings.maxTermsPages());
  }

  private Pace pace() {
    var book = new Refusals(archive.database(), settings.endpoint().url());
    return new Pace(settings, clock, rest, this::isStopped, book);
  }
}
