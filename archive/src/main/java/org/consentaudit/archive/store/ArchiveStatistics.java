package org.consentaudit.archive.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.ResourceKind;

/**
 * What an archive holds, in numbers. Captures that are retracted are counted apart, and in nothing
 * else but the contents, which are held all the same.
 *
 * @param captures how many captures
 * @param retracted how many more that are retracted
 * @param hosts how many hosts were captured
 * @param contents how many distinct contents
 * @param contentBytes their bytes as received
 * @param storedBytes their bytes as compressed
 * @param first the oldest capture's instant
 * @param last the newest capture's instant
 * @param outcomes captures by kind, source and outcome
 */
public record ArchiveStatistics(
    long captures,
    long retracted,
    long hosts,
    long contents,
    long contentBytes,
    long storedBytes,
    Optional<Instant> first,
    Optional<Instant> last,
    List<Count> outcomes) {

  /**
   * How many captures of a kind from a source ended in one way.
   *
   * @param kind what was asked for
   * @param source who observed
   * @param outcome how it ended
   * @param captures how many
   */
  public record Count(ResourceKind kind, String source, String outcome, long captures) {}

  /** Counts an archive. */
  public static ArchiveStatistics of(Archive archive) {
    String valid = "where true" + archive.ingests().exceptRetracted("id");
    return archive
        .database()
        .read(
            handle -> {
              List<Count> outcomes =
                  handle
                      .createQuery(
                          """
                          select c.kind, s.name, c.outcome, count(*) from capture c
                          join source s on s.id = c.source_id
                          where true"""
                              + archive.ingests().exceptRetracted("c.id")
                              + """
                          group by c.kind, s.name, c.outcome order by c.kind, s.name, c.outcome
                          """)
                      .map(
                          (row, context) ->
                              new Count(
                                  ResourceKind.values()[row.getInt(1)],
                                  row.getString(2),
                                  row.getString(3),
                                  row.getLong(4)))
                      .list();
              return handle
                  .createQuery(
                      """
                      select (select count(*) from capture %1$s), (select count(*) from capture),
                        (select count(distinct host_id) from capture %1$s),
                        (select count(*) from content),
                        (select coalesce(sum(length), 0) from content),
                        (select coalesce(sum(octet_length(data)), 0) from content_piece),
                        (select min(captured) from capture %1$s),
                        (select max(captured) from capture %1$s)
                      """
                          .formatted(valid))
                  .map(
                      (row, context) ->
                          new ArchiveStatistics(
                              row.getLong(1),
                              row.getLong(2) - row.getLong(1),
                              row.getLong(3),
                              row.getLong(4),
                              row.getLong(5),
                              row.getLong(6),
                              instant(row.getObject(7, LocalDateTime.class)),
                              instant(row.getObject(8, LocalDateTime.class)),
                              outcomes))
                  .one();
            });
  }

  private static Optional<Instant> instant(LocalDateTime time) {
    return Optional.ofNullable(time).map(t -> t.toInstant(ZoneOffset.UTC));
  }
}
