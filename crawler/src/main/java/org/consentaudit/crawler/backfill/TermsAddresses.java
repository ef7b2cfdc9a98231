package org.consentaudit.crawler.backfill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.HeldTerms;
import org.consentaudit.crawler.TermsLinkFinder;
import org.consentaudit.crawler.fetch.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a host's terms are: pinned, remembered from earlier captures, or linked on its home page.
 */
final class TermsAddresses {

  private static final Logger LOG = LoggerFactory.getLogger(TermsAddresses.class);

  private final Archive archive;
  private final TermsLinkFinder finder;
  private final HeldTerms held;
  private final int most;

  TermsAddresses(Archive archive, TermsLinkFinder finder, HeldTerms held, int most) {
    this.archive = archive;
    this.finder = finder;
    this.held = held;
    this.most = most;
  }

  /** What the archive and the user know; none when the home page must be asked for. */
  List<WebAddress> known(Host host) {
    List<String> told =
        Stream.concat(
                finder.pinned(host).stream(),
                spellings(host).flatMap(spelling -> held.found(spelling).stream()))
            .toList();
    return told.isEmpty() ? onHeldHome(host) : distinct(told);
  }

  /** The policy pages to which a home page links. */
  List<WebAddress> linked(String pageUrl, byte[] html, String contentType) {
    try {
      return distinct(finder.read(pageUrl, html, contentType).pages());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the links of {} could not be read", pageUrl, e);
      return List.of();
    }
  }

  private List<WebAddress> onHeldHome(Host host) {
    Optional<CaptureEntry> newest =
        spellings(host)
            .flatMap(spelling -> archive.captures().of(spelling, ResourceKind.HOME).stream())
            .filter(entry -> entry.outcome() instanceof Readable && entry.digest().isPresent())
            .max(Comparator.comparing(CaptureEntry::captured));
    return newest
        .flatMap(
            entry ->
                archive
                    .contents()
                    .bytes(entry.digest().orElseThrow())
                    .map(html -> linked(entry.url(), html, "")))
        .orElse(List.of());
  }

  private static Stream<Host> spellings(Host host) {
    Host bare = host.bare();
    return Stream.of(bare, new Host("www." + bare.name()));
  }

  /** The first few, each once: the index takes no account of scheme and {@code www.}. */
  private List<WebAddress> distinct(List<String> urls) {
    var distinct = new ArrayList<WebAddress>();
    for (String url : urls) {
      boolean isNew =
          distinct.size() < most && distinct.stream().noneMatch(a -> Question.same(a.url(), url));
      if (isNew) {
        WebAddress.of(url).ifPresent(distinct::add);
      }
    }
    return distinct;
  }
}
