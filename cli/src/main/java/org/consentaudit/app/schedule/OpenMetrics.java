package org.consentaudit.app.schedule;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.crawler.schedule.ScheduleStatus;

/** The figures of a daemon as OpenMetrics text, which Prometheus and its kin read. */
final class OpenMetrics {

  static final String CONTENT_TYPE = OpenMetricsTextFormatWriter.CONTENT_TYPE;

  private OpenMetrics() {}

  /**
   * The text.
   *
   * @param snapshot how the schedules stand
   * @param captures the captures since the daemon began, by outcome code
   */
  static byte[] text(StatusSnapshot snapshot, SortedMap<String, Long> captures) throws IOException {
    List<ScheduleStatus> all = snapshot.schedules();
    MetricSnapshots metrics =
        MetricSnapshots.builder()
            .metricSnapshot(gauge("hosts", "Hosts of the schedule.", all, ScheduleStatus::hosts))
            .metricSnapshot(gauge("due", "Hosts that are due.", all, ScheduleStatus::due))
            .metricSnapshot(gauge("running", "Hosts being visited.", all, ScheduleStatus::running))
            .metricSnapshot(gauge("late", "Hosts due for too long.", all, ScheduleStatus::late))
            .metricSnapshot(
                gauge("failing", "Hosts last asked in vain.", all, ScheduleStatus::failing))
            .metricSnapshot(
                gauge("resting", "Dead hosts, asked seldom.", all, ScheduleStatus::resting))
            .metricSnapshot(gauge("changed", "Hosts visited sooner.", all, ScheduleStatus::changed))
            .metricSnapshot(
                gauge("paused", "Whether the schedule rests.", all, s -> s.paused() ? 1 : 0))
            .metricSnapshot(
                gauge("missed", "Visits owed and not made.", all, ScheduleStatus::missed))
            .metricSnapshot(
                time("next_due", "When the next host is due.", all, ScheduleStatus::nextDue))
            .metricSnapshot(
                time("last_visit", "When a host was last asked.", all, ScheduleStatus::lastVisit))
            .metricSnapshot(working(snapshot))
            .metricSnapshot(lookedAt(snapshot))
            .metricSnapshot(captures(captures))
            .build();
    var text = new ByteArrayOutputStream();
    OpenMetricsTextFormatWriter.create().write(text, metrics);
    return text.toByteArray();
  }

  private static GaugeSnapshot gauge(
      String name, String help, List<ScheduleStatus> all, ToLongFunction<ScheduleStatus> figure) {
    var gauge = GaugeSnapshot.builder().name("consent_schedule_" + name).help(help);
    for (ScheduleStatus status : all) {
      gauge.dataPoint(point(figure.applyAsLong(status), corpus(status)));
    }
    return gauge.build();
  }

  private static GaugeSnapshot time(
      String name,
      String help,
      List<ScheduleStatus> all,
      Function<ScheduleStatus, Optional<Instant>> figure) {
    var gauge =
        GaugeSnapshot.builder().name("consent_schedule_" + name + "_timestamp_seconds").help(help);
    for (ScheduleStatus status : all) {
      figure
          .apply(status)
          .ifPresent(at -> gauge.dataPoint(point(at.getEpochSecond(), corpus(status))));
    }
    return gauge.build();
  }

  private static GaugeSnapshot working(StatusSnapshot snapshot) {
    return GaugeSnapshot.builder()
        .name("consent_daemon_working")
        .help("Whether hosts are being visited.")
        .dataPoint(point(snapshot.state() == State.WORKING ? 1 : 0, Labels.EMPTY))
        .build();
  }

  private static GaugeSnapshot lookedAt(StatusSnapshot snapshot) {
    return GaugeSnapshot.builder()
        .name("consent_daemon_looked_timestamp_seconds")
        .help("When these figures were taken.")
        .dataPoint(point(snapshot.at().getEpochSecond(), Labels.EMPTY))
        .build();
  }

  private static CounterSnapshot captures(SortedMap<String, Long> captures) {
    var counter =
        CounterSnapshot.builder()
            .name("consent_captures")
            .help("Captures since the daemon began, by outcome.");
    for (Map.Entry<String, Long> count : captures.entrySet()) {
      counter.dataPoint(
          CounterDataPointSnapshot.builder()
              .value(count.getValue())
              .labels(Labels.of("outcome", count.getKey()))
              .build());
    }
    return counter.build();
  }

  private static GaugeDataPointSnapshot point(long value, Labels labels) {
    return GaugeDataPointSnapshot.builder().value((double) value).labels(labels).build();
  }

  private static Labels corpus(ScheduleStatus status) {
    return Labels.of("corpus", status.corpus());
  }
}
