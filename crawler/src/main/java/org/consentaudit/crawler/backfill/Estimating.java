package org.consentaudit.crawler.backfill;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;

/** Asks the index about a few hosts, and reckons what all of them would take. Keeps nothing. */
final class Estimating {

  private static final int MOST_TRIES = 3;

  private final WaybackSettings settings;
  private final Clock clock;
  private final Database database;
  private final ArchiveDoor door;
  private final Pace pace;
  private final Payloads payloads;
  private final Plan plan;
  private final Map<ResourceKind, Sums> sums = new EnumMap<>(ResourceKind.class);
  private int withoutTerms;

  Estimating(
      WaybackSettings settings,
      Clock clock,
      Database database,
      ArchiveDoor door,
      Pace pace,
      Payloads payloads,
      Plan plan) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.door = door;
    this.pace = pace;
    this.payloads = payloads;
    this.plan = plan;
  }

  private static final class Sums {
    private long captures;
    private long questions;
    private long replays;
    private long bytes;
    private final Set<Host> hosts = new HashSet<>();
    private final Set<String> payloads = new HashSet<>();
  }

  WaybackEstimate of(WaybackOrder order, int sample) throws InterruptedException {
    boolean going = true;
    for (Host host : spread(order.hosts(), sample)) {
      List<Question> questions = plan.of(host);
      withoutTerms += (int) questions.stream().filter(q -> q.kind() == ResourceKind.HOME).count();
      for (Question question : questions) {
        going = going && ask(question, order.span());
      }
    }
    var lines = new ArrayList<WaybackEstimate.Line>();
    sums.forEach((kind, sum) -> lines.add(line(kind, sum, order.hosts().size(), sample)));
    return new WaybackEstimate(lines, pace.gaveUp(), withoutTerms);
  }

  /** Evenly over the list, which is sorted by tokens: large hosts change more often. */
  private static List<Host> spread(List<Host> hosts, int sample) {
    int count = Math.min(sample, hosts.size());
    var chosen = new ArrayList<Host>();
    for (int i = 0; i < count; i++) {
      chosen.add(hosts.get((int) ((2L * i + 1) * hosts.size() / (2L * count))));
    }
    return chosen;
  }

  /** Asks a question to its end; says whether there is use in going on. */
  private boolean ask(Question question, Span whole) throws InterruptedException {
    Sums sum = sums.computeIfAbsent(question.kind(), kind -> new Sums());
    sum.hosts.add(question.host());
    Deque<Span> open = new ArrayDeque<>(List.of(whole));
    int tries = 0;
    while (!open.isEmpty() && tries < MOST_TRIES) {
      if (!pace.take(Lane.INDEX)) {
        return false;
      }
      Span span = open.removeFirst();
      sum.questions++;
      Indexed indexed =
          settings
              .index(question.query(span, settings.indexRows()))
              .map(address -> door.ask(address, Indexed.MOST_BYTES))
              .map(answer -> Indexed.of(answer, clock.instant()))
              .orElseGet(() -> new Indexed.Failed("address", false));
      if (indexed instanceof Indexed.Answered answered) {
        pace.answered();
        rest(question, span, answered, sum).ifPresent(open::addFirst);
      } else if (indexed instanceof Indexed.Refused refused) {
        pace.refused(refused.reason(), refused.asksFor());
        open.addFirst(span);
      } else if (indexed instanceof Indexed.Failed failed) {
        pace.troubled(failed.reason());
        open.addFirst(span);
        tries++;
      }
    }
    return true;
  }

  private Optional<Span> rest(Question question, Span span, Indexed.Answered answered, Sums sum) {
    CdxPage page = answered.page();
    sum.bytes += answered.bytes();
    Optional<String> period = span.period();
    List<CdxRow> meant = page.rows().stream().filter(question::means).toList();
    for (CdxRow row : meant) {
      Optional<String> own = Optional.of(question.every().period(row.stamp()));
      if (!own.equals(period)) {
        count(question, row, sum);
      }
      period = own;
    }
    if (page.resumeKey().isPresent() && !page.resumeKey().equals(span.resumeKey())) {
      return Optional.of(new Span(span.first(), span.last(), page.resumeKey(), period));
    }
    Optional<String> last = period;
    return page.silentFrom(question, span)
        .map(from -> new Span(from, span.last(), Optional.empty(), last));
  }

  private void count(Question question, CdxRow row, Sums sum) {
    sum.captures++;
    Host host = question.hostOf(row.original());
    boolean known =
        database.read(handle -> payloads.find(handle, row.payload(), host)).isPresent()
            || Keeping.needsNoBytes(row);
    if (!known && (row.isRedirect() || sum.payloads.add(row.payload()))) {
      sum.replays++;
      sum.bytes += row.size();
    }
  }

  private WaybackEstimate.Line line(ResourceKind kind, Sums sum, int hosts, int sample) {
    double times = (double) hosts / Math.min(sample, hosts);
    long questions = Math.round(sum.questions * times);
    long replays = Math.round(sum.replays * times);
    return new WaybackEstimate.Line(
        kind.code(),
        Math.round(sum.hosts.size() * times),
        sum.hosts.size(),
        Math.round(sum.captures * times),
        questions,
        replays,
        Math.round(sum.bytes * times),
        WaybackEstimate.lasting(settings, questions, replays));
  }
}
