package org.consentaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.terms.TermsReading;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.crawler.discovery.TermsLink;
import org.consentaudit.crawler.discovery.TermsLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code consent terms}. */
@Command(
    name = "terms",
    description =
        "Terms pages by themselves: finding them, their text, what they say, pinning their address.",
    subcommands = {
      TermsCommand.Find.class,
      TermsCommand.Text.class,
      TermsReadCommand.class,
      TermsMatrixCommands.Matrix.class,
      TermsMatrixCommands.Contradictions.class,
      TermsPinCommands.Pin.class,
      TermsPinCommands.Unpin.class,
      TermsPinCommands.All.class
    })
final class TermsCommand extends ArchiveOption implements Callable<Integer> {

  @Mixin TermsHostOptions held;

  @Override
  public Integer call() throws IOException {
    if (held.isAsked()) {
      try (var archive = openArchive()) {
        held.print(archive);
      }
      return ExitCode.DONE;
    }
    throw new WrongUseException(
        "say 'terms --host HOST', 'terms find FILE', 'terms text FILE', 'terms read FILE',"
            + " 'terms matrix --corpus C', 'terms contradictions --corpus C', 'terms pin HOST URL',"
            + " 'terms unpin HOST' or 'terms pins'");
  }

  /** {@code consent terms find}. */
  @Command(
      name = "find",
      description = {
        "Finds the links of home pages to terms and other policies. In: a JSON object a line,",
        "{\"url\",\"html\"}; out: {\"url\",\"links\":[{\"url\",\"kind\",\"score\",\"why\"},...]},"
            + " best first."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent terms find homepages.jsonl.gz")
  static final class Find extends JsonLinesStep {
    @Override
    ObjectNode step(ObjectNode line) {
      String url = text(line, "url");
      ObjectNode node = JsonNodeFactory.instance.objectNode().put("url", url);
      ArrayNode links = node.putArray("links");
      for (TermsLink link : TermsLinks.find(url, text(line, "html"))) {
        links
            .addObject()
            .put("url", link.url())
            .put("kind", link.kind().code())
            .put("score", link.score())
            .put("why", link.why());
      }
      return node;
    }
  }

  /** {@code consent terms text}. */
  @Command(
      name = "text",
      description = {
        "Reads the policy's own text from pages. In: a JSON object a line,",
        "{\"service\",\"document\",\"timestamp\",\"url\",\"html\"}; out: the same without \"html\","
            + " with",
        "\"text\"; a page that is no policy has an empty text and says why in \"not_terms\"."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent terms text pages.jsonl.gz --out texts.jsonl")
  static final class Text extends JsonLinesStep {
    @Override
    ObjectNode step(ObjectNode line) {
      TermsReading reading = TermsText.ofHtml(text(line, "html"));
      line.remove("html");
      if (reading instanceof TermsReading.Terms terms) {
        line.put("text", terms.text());
      } else if (reading instanceof TermsReading.NotTerms none) {
        line.put("text", "").put("not_terms", none.reason().code());
      }
      return line;
    }
  }
}
