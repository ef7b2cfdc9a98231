package org.consentaudit.crawler.discovery;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** A home or other page, read once, and asked several things. */
public final class HomePage {

  private static final int SHELL_CHARACTERS = 200;
  private static final int SHELL_LINKS = 5;
  private static final Pattern ASKS =
      Pattern.compile(
          "(enable|requires?|need|activate|turn"
              + " on|without|activer|activar|aktivier\\w*|abilita\\w*).{0,40}java ?script|java"
              + " ?script.{0,60}(enabled?|required|disabled|aktivier\\w*|activ\\w*|habilit\\w*|abilita\\w*|有効|启用|啟用)|включите"
              + " javascript",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  // Parsed once: selectors cost more than finding what they select on most pages.
  private static final Evaluator LANGUAGE = Selector.evaluatorOf("html[lang]");
  private static final Evaluator SCRIPT = Selector.evaluatorOf("script");
  private static final Evaluator NO_SCRIPT = Selector.evaluatorOf("noscript");
  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
  private static final Evaluator TITLES = Selector.evaluatorOf("title, h1, h2, main h3");
  private static final Evaluator MOUNTS =
      Selector.evaluatorOf(
          "#root, #app, #__next, #__nuxt, #___gatsby, #main-app, #app-root, #react-root, app-root,"
              + " #svelte, #ember-app, [ng-app], [data-reactroot], [data-server-rendered]");

  private final Document page;

  HomePage(Document page) {
    this.page = page;
  }

  /** A page that is decoded already. */
  public static HomePage of(String pageUrl, String html) {
    return new HomePage(TermsLinks.parsed(pageUrl, html));
  }

  /** A page that is parsed already; it is not changed. */
  public static HomePage of(Document page) {
    return new HomePage(page);
  }

  /** Its links to policy pages, best first. */
  public List<TermsLink> links() {
    return TermsLinks.in(page);
  }

  /** Its language by its own word; empty when it does not say. */
  public String language() {
    Element root = page.selectFirst(LANGUAGE);
    return root == null ? "" : root.attr("lang");
  }

  /**
   * Whether there is nothing to read without running its scripts: next to no text, next to no
   * links, a script, and a place for it to fill or a request to allow it.
   */
  public boolean needsScript() {
    if (page.selectFirst(SCRIPT) == null) {
      return false;
    }
    StringBuilder asked = new StringBuilder();
    Element body = page.body().clone();
    for (Element noscript : page.select(NO_SCRIPT)) {
      asked.append(noscript.wholeText()).append(' ').append(noscript.data()).append(' ');
    }
    body.select(NO_SCRIPT).remove();
    String text = body.text();
    if (text.length() > SHELL_CHARACTERS || body.select(LINK).size() > SHELL_LINKS) {
      return false;
    }
    return ASKS.matcher(asked + text).find() || page.selectFirst(MOUNTS) != null;
  }

  /** Whether its title or a main heading names it as terms or a legal notice. */
  public boolean isTitledAsTerms() {
    LinkWords words = LinkWords.standard();
    return page.select(TITLES).stream()
        .limit(6)
        .map(heading -> FoldedText.of(heading.text()))
        .flatMap(heading -> words.in(LinkWords.Place.LABEL, heading).stream())
        .anyMatch(
            word ->
                word.weight() >= 0.7
                    && (word.isOf(LinkKind.TERMS) || word.isOf(LinkKind.LEGAL_NOTICE)));
  }
}
