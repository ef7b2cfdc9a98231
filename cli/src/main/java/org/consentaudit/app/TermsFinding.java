package org.consentaudit.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.TermsReading;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.HomeReading;
import org.consentaudit.crawler.TermsLinkFinder;
import org.consentaudit.crawler.discovery.HomePage;
import org.consentaudit.crawler.discovery.LinkKind;
import org.consentaudit.crawler.discovery.TermsLink;
import org.consentaudit.crawler.discovery.WellKnownPaths;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Answers the crawler's questions about home and terms pages: links by the crawler's discovery,
 * terms by the reading of the analysis.
 */
final class TermsFinding implements TermsLinkFinder {

  /** Less text than this on a page that nothing links to is no terms. */
  private static final int LEAST_CHARACTERS = 400;

  private static final int DEEPEST = 400;
  private static final String SCRIPT = "javascript";
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{2,40})");

  private final Pins pins;

  TermsFinding(Pins pins) {
    this.pins = pins;
  }

  /**
   * The policy pages that a page links to, best first; a privacy policy only where there is nothing
   * better, as in the study.
   */
  @Override
  public List<String> find(String url, byte[] html, String contentType) {
    return addresses(HomePage.of(parsed(url, html, contentType)).links());
  }

  @Override
  public HomeReading read(String url, byte[] html, String contentType) {
    HomePage home = HomePage.of(parsed(url, html, contentType));
    List<TermsLink> links = home.links();
    return new HomeReading(
        addresses(links),
        links.stream().anyMatch(link -> link.kind() == LinkKind.TERMS),
        WellKnownPaths.of(url, home.language()),
        isHtml(html, contentType) ? script(home) : Optional.empty());
  }

  @Override
  public boolean remembers() {
    return true;
  }

  @Override
  public List<String> pinned(Host host) {
    return pins.of(host);
  }

  @Override
  public Optional<String> objection(ResourceKind kind, byte[] body, String contentType) {
    if (!isHtml(body, contentType)) {
      return Optional.empty();
    }
    if (kind == ResourceKind.HOME) {
      return script(HomePage.of(parsed("", body, contentType)));
    }
    return TermsText.read(body, contentType) instanceof TermsReading.NotTerms none
        ? word(none.reason())
        : Optional.empty();
  }

  private static Optional<String> script(HomePage home) {
    return home.needsScript() ? Optional.of(SCRIPT) : Optional.empty();
  }

  private static Optional<String> word(TermsReading.Reason reason) {
    return switch (reason) {
      case NEEDS_SCRIPT -> Optional.of(SCRIPT);
      case LOGIN_WALL, COOKIE_WALL, CHALLENGE, SOFT_404 -> Optional.of(reason.code());
      case EMPTY, ENCRYPTED, BROKEN, IMAGES, NOT_TEXT -> Optional.empty();
    };
  }

  @Override
  public boolean readsAsTerms(byte[] body, String contentType) {
    return isHtml(body, contentType)
        && TermsText.read(body, contentType) instanceof TermsReading.Terms terms
        && terms.text().length() >= LEAST_CHARACTERS
        && HomePage.of(parsed("", body, contentType)).isTitledAsTerms();
  }

  private static List<String> addresses(List<TermsLink> links) {
    List<String> terms =
        links.stream()
            .filter(link -> link.kind() != LinkKind.PRIVACY)
            .map(TermsLink::url)
            .distinct()
            .toList();
    return terms.isEmpty() ? links.stream().map(TermsLink::url).distinct().toList() : terms;
  }

  private static boolean isHtml(byte[] body, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (!type.isBlank()) {
      return type.contains("html");
    }
    int at = 0;
    while (at < body.length && (Character.isWhitespace(body[at]) || body[at] < 0)) {
      at++;
    }
    return at < body.length && body[at] == '<';
  }

  /** By the field's charset, else by what the page itself says of it. */
  private static Document parsed(String url, byte[] html, String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    String named = charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
      return Jsoup.parse(new ByteArrayInputStream(html), named, url, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      // A made-up name says as little as none.
      return false;
    }
  }
}
