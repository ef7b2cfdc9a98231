package org.consentaudit.archive.imports.ota;

import java.util.Locale;
import java.util.Optional;
import org.consentaudit.archive.OtaRecord;

/**
 * What a path says: {@code Service/Terms type.md}, or {@code Service/Terms type #page.html} for one
 * of several pages.
 *
 * @param service the service's name
 * @param termsType the type of terms
 * @param page which of several pages; empty where there is one
 * @param extension the form of the file, in lower case
 */
record DocumentPath(String service, String termsType, String page, String extension) {

  private static final String PAGE = " #";

  /** Reads a path; empty when it is not one of a document. */
  static Optional<DocumentPath> of(String path) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    if (slash <= 0 || dot <= slash + 1 || path.startsWith(".")) {
      return Optional.empty();
    }
    String service = path.substring(0, slash);
    String document = path.substring(slash + 1, dot);
    int page = document.indexOf(PAGE);
    return Optional.of(
        new DocumentPath(
            service,
            page > 0 ? document.substring(0, page) : document,
            page > 0 ? document.substring(page + PAGE.length()) : "",
            path.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** The type of terms, and the page where there are several. */
  String document() {
    return page.isEmpty() ? termsType : termsType + PAGE + page;
  }

  OtaRecord.Form form() {
    return extension.equals("md") || extension.equals("markdown")
        ? OtaRecord.Form.VERSION
        : OtaRecord.Form.SNAPSHOT;
  }

  /** The engine writes all text as UTF-8, whatever a page says of itself. */
  String contentType() {
    return switch (extension) {
      case "md", "markdown" -> "text/markdown; charset=utf-8";
      case "html", "htm" -> "text/html; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      case "pdf" -> "application/pdf";
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      default -> "application/octet-stream";
    };
  }
}
