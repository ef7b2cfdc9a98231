package org.consentaudit.crawler.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.consentaudit.crawler.fetch.WebAddress;
import org.jdbi.v3.core.Handle;

/** Which questions an order amounts to. */
final class Plan {

  private static final int BATCH = 200;

  private final WaybackOrder order;
  private final Database database;
  private final Questions questions;
  private final TermsAddresses terms;

  Plan(WaybackOrder order, Database database, Questions questions, TermsAddresses terms) {
    this.order = order;
    this.database = database;
    this.questions = questions;
    this.terms = terms;
  }

  /** Opens what the order asks for, and takes up what is open of it. */
  void open(Work work, Tally tally) {
    List<Host> hosts = order.hosts();
    for (int from = 0; from < hosts.size(); from += BATCH) {
      List<Host> batch = hosts.subList(from, Math.min(hosts.size(), from + BATCH));
      var asked = new ArrayList<Question>();
      batch.forEach(host -> asked.addAll(of(host)));
      var opened = new ArrayList<Questions.Opened>();
      database.write(
          handle -> {
            for (Question question : asked) {
              opened.add(questions.open(handle, question, order.span()));
            }
          });
      for (int i = 0; i < asked.size(); i++) {
        work.add(opened.get(i));
        if (asked.get(i).kind() == ResourceKind.HOME && opened.get(i).isEmpty()) {
          tally.withoutTerms(asked.get(i).host());
        }
      }
    }
  }

  /** The questions about a host. */
  List<Question> of(Host host) {
    var all = new ArrayList<Question>();
    if (order.kinds().contains(ResourceKind.ROBOTS)) {
      WebAddress.robotsOf("http", host)
          .ifPresent(address -> all.addAll(about(ResourceKind.ROBOTS, host, address)));
    }
    if (order.kinds().contains(ResourceKind.TERMS)) {
      List<WebAddress> pages = terms.known(host);
      pages.forEach(page -> all.addAll(about(ResourceKind.TERMS, host, page)));
      if (pages.isEmpty()) {
        home(host).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Opens the questions about the terms to which a home page links. */
  Questions.Opened termsOn(Handle handle, Host host, CdxRow home, Keeping.Kept kept) {
    List<WebAddress> pages =
        kept.content()
            .map(html -> terms.linked(home.original(), html, kept.contentType()))
            .orElse(List.of());
    Questions.Opened opened = Questions.Opened.NOTHING;
    for (WebAddress page : pages) {
      for (Question question : about(ResourceKind.TERMS, host, page)) {
        opened = opened.and(questions.open(handle, question, order.span()));
      }
    }
    return opened;
  }

  private Optional<Question> home(Host host) {
    return WebAddress.of("http://" + host.name() + "/")
        .map(
            address -> new Question(ResourceKind.HOME, host, address, Taken.NEWEST, order.every()));
  }

  private List<Question> about(ResourceKind kind, Host host, WebAddress address) {
    return order.taken().stream()
        .map(taken -> new Question(kind, host, address, taken, order.every()))
        .toList();
  }
}
