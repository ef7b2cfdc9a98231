package org.consentaudit.analysis.terms.history;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom a policy page binds, as far as its name tells. */
public enum PageKind {
  /** Everybody who reads the site. */
  GENERAL,
  /** Somebody else: developers, sellers, advertisers, partners, applicants. */
  NARROW,
  /** It says what becomes of visitors' data: privacy and cookies. */
  PRIVACY;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final int LONGEST_NAME = 500;

  private static final Set<String> GENERAL_WORDS =
      Set.of(
          "terms",
          "tos",
          "conditions",
          "legal",
          "use",
          "usage",
          "copyright",
          "imprint",
          "agb",
          "nutzungsbedingungen",
          "impressum",
          "mentions",
          "aviso",
          "condiciones");

  private static final Set<String> PRIVACY_WORDS =
      Set.of(
          "privacy",
          "cookie",
          "cookies",
          "gdpr",
          "ccpa",
          "datenschutz",
          "confidentialite",
          "confidentialité",
          "privacidad");

  private static final Set<String> NARROW_WORDS =
      Set.of(
          "developer",
          "developers",
          "api",
          "apis",
          "sdk",
          "seller",
          "sellers",
          "merchant",
          "merchants",
          "vendor",
          "vendors",
          "supplier",
          "suppliers",
          "advertiser",
          "advertisers",
          "advertising",
          "ads",
          "affiliate",
          "affiliates",
          "partner",
          "partners",
          "reseller",
          "resellers",
          "careers",
          "jobs",
          "recruitment",
          "applicant",
          "applicants");

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a page is called tells whom it binds.
   *
   * @param name its document's name, else the path of its address; any text is taken
   */
  public static PageKind of(String name) {
    String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Set<String> words = new HashSet<>();
    BETWEEN.splitAsStream(brief.toLowerCase(Locale.ROOT)).forEach(words::add);
    if (NARROW_WORDS.stream().anyMatch(words::contains)) {
      return NARROW;
    }
    boolean privacy = PRIVACY_WORDS.stream().anyMatch(words::contains);
    return privacy && GENERAL_WORDS.stream().noneMatch(words::contains) ? PRIVACY : GENERAL;
  }
}
