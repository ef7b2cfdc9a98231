package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.Objects;

/** What a capture of a terms page holds: terms, or something that is none and must not pass for. */
public sealed interface TermsReading {

  /**
   * The text of the terms.
   *
   * @param title the page's title; empty when it has none
   * @param text Markdown-like lines, one for each paragraph, heading, list item or table row
   * @param truncated whether the page went on beyond what is read of one
   */
  record Terms(String title, String text, boolean truncated) implements TermsReading {
    /** Checks that there is a text. */
    public Terms {
      Objects.requireNonNull(title, "title");
      if (text.isBlank()) {
        throw new IllegalArgumentException("terms without a text");
      }
    }

    /** The version that this text is. */
    public TermsVersion version() {
      return TermsVersion.of(text);
    }
  }

  /**
   * No terms: what the page is instead.
   *
   * @param reason the kind of page
   * @param sign what it was recognised by, for a reader
   */
  record NotTerms(Reason reason, String sign) implements TermsReading {
    /** Checks that both are there. */
    public NotTerms {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(sign, "sign");
    }
  }

  /** Why a page is no terms. */
  enum Reason {
    /** Nothing, or next to nothing, to read. */
    EMPTY,
    /** A shell that a script fills: nothing to read without running it. */
    NEEDS_SCRIPT,
    /** Asks to sign in before it shows anything. */
    LOGIN_WALL,
    /** Bot protection asks the visitor to prove something. */
    CHALLENGE,
    /** Says "not found" under a status that says otherwise. */
    SOFT_404,
    /** Asks for consent to cookies, and shows nothing else. */
    COOKIE_WALL,
    /** A PDF that opens with a password only. */
    ENCRYPTED,
    /** A PDF that cannot be read, or not within the bounds set for one. */
    BROKEN,
    /** A PDF whose pages are images. */
    IMAGES,
    /** Neither HTML, nor text, nor PDF. */
    NOT_TEXT;

    /** The word used in files and on pages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
