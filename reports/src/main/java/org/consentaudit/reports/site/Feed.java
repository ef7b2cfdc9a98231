package org.consentaudit.reports.site;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.ChangeRow;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.SiteInfo;
import org.consentaudit.reports.words.ChangeWords;
import org.consentaudit.reports.words.Dates;
import org.consentaudit.reports.words.EditWords;
import org.consentaudit.reports.words.TermsWords;
import org.consentaudit.reports.words.Texts;

/**
 * The newest changes as an Atom feed (RFC 4287). Where the site will lie is not known, so its links
 * are relative to the feed's own address, and its names are UUIDs made from what they name: the
 * same change has the same name in every run.
 */
final class Feed {

  /** Its file, from the site's root. */
  static final String PATH = "changes.xml";

  private static final int MOST = 200;
  private static final int NAMED = 8;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final SitePaths paths;
  private final XMLStreamWriter xml;
  private final Set<String> taken = new HashSet<>();

  private Feed(SitePaths paths, XMLStreamWriter xml) {
    this.paths = paths;
    this.xml = xml;
  }

  /** The feed of a site's changes, newest first. */
  static String of(SiteInfo info, List<MonthOfChanges> months, SitePaths paths) {
    List<ChangeRow> newest =
        months.stream()
            .flatMap(month -> month.changes().stream())
            .sorted(
                Comparator.comparing(ChangeRow::captured)
                    .reversed()
                    .thenComparing(ChangeRow::host)
                    .thenComparing(row -> row.content().map(Object::toString).orElse("")))
            .limit(MOST)
            .toList();
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new Feed(paths, xml).write(info, newest);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes everything", e);
    }
    return out + "\n";
  }

  private void write(SiteInfo info, List<ChangeRow> changes) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", "en");
    text("title", "Consent Auditor: changes of robots.txt and terms");
    text(
        "subtitle",
        (info.invented() ? "A demonstration: all hosts are invented. " : "")
            + "Edits after which some agent’s verdict differs, or terms say something else, profile"
            + " "
            + info.profile()
            + ".");
    text(
        "id",
        name("feed", info.profile(), info.archive().first().map(Object::toString).orElse("")));
    text(
        "updated",
        changes.isEmpty()
            ? info.asOf().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC).toString()
            : changes.get(0).captured().toString());
    link("self", "application/atom+xml", PATH);
    link("alternate", "text/html", Section.CHANGES.path());
    xml.writeCharacters("\n");
    xml.writeStartElement("author");
    text("name", "Consent Auditor");
    xml.writeEndElement();
    for (ChangeRow change : changes) {
      entry(change);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(ChangeRow change) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    String did =
        change.codes().isEmpty()
            ? change.edit().map(EditWords::told).orElse("changed")
            : "terms: " + TermsWords.changesWithin(change.codes());
    text("title", change.host() + ": " + did);
    text(
        "id",
        name(
            "change",
            change.host().name(),
            change.kind().code(),
            change.captured().toString(),
            change.content().map(Object::toString).orElse("")));
    text("updated", change.captured().toString());
    String page =
        paths
            .host(change.host())
            .orElse(SitePaths.changes(change.captured().atOffset(ZoneOffset.UTC).getYear()));
    link("alternate", "text/html", page);
    if (change.edit().isPresent()) {
      xml.writeCharacters("\n");
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", change.edit().get().kind().code());
    }
    text("summary", summary(change));
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static String summary(ChangeRow change) {
    StringBuilder out = new StringBuilder();
    for (ChangeWords.Move move : ChangeWords.moves(change.transitions())) {
      out.append(Texts.list(move.agents().stream().map(AgentRef::label).toList(), NAMED))
          .append(": ")
          .append(move.from().word())
          .append(" → ")
          .append(move.to().word())
          .append(". ");
    }
    for (CodeChange code : change.codes()) {
      out.append(TermsWords.change(code)).append(". ");
    }
    out.append(when(change));
    change
        .decidedBy()
        .filter(decider -> decider.line().isPresent())
        .ifPresent(
            decider ->
                out.append(" Line ")
                    .append(decider.line().getAsInt())
                    .append(" decides: ")
                    .append(Texts.visible(decider.text(), 200)));
    return out.toString();
  }

  private static String when(ChangeRow change) {
    Instant captured = change.captured();
    return change
        .previous()
        .map(earlier -> "Between " + Dates.minute(earlier) + " and " + Dates.minute(captured) + ".")
        .orElse("First seen " + Dates.minute(captured) + ".");
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    xml.writeCharacters(permitted(text));
    xml.writeEndElement();
  }

  private void link(String rel, String type, String href) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  /** Without the characters that XML 1.0 cannot hold in any spelling. */
  private static String permitted(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  /** Both spellings of a host may have changed alike at one instant: the second is told apart. */
  private String name(String... parts) {
    String facts = String.join("\n", parts);
    while (!taken.add(facts)) {
      facts += "\nagain";
    }
    return "urn:uuid:" + UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8));
  }
}
