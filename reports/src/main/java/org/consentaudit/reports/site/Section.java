package org.consentaudit.reports.site;

/** The parts of a site that its navigation names. */
public enum Section {
  /** The first page. */
  OVERVIEW("Overview", "index.html"),
  /** Corpora. */
  CORPORA("Corpora", "corpora.html"),
  /** Agents and companies. */
  AGENTS("Agents", "agents.html"),
  /** Hosts. */
  HOSTS("Hosts", "hosts.html"),
  /** Changes. */
  CHANGES("Changes", "changes.html"),
  /** The method. */
  METHOD("Method", "method.html");

  private final String label;
  private final String path;

  Section(String label, String path) {
    this.label = label;
    this.path = path;
  }

  /** What the navigation calls it. */
  public String label() {
    return label;
  }

  /** Its page, from the site's root. */
  public String path() {
    return path;
  }
}
