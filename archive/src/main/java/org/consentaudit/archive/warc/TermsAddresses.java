package org.consentaudit.archive.warc;

/** Which addresses are known to be those of terms or other policies. */
@FunctionalInterface
public interface TermsAddresses {

  /** None is known. */
  TermsAddresses NONE = url -> false;

  /**
   * Whether terms are known to be there.
   *
   * @param url absolute, host in lower case, without a fragment
   */
  boolean contain(String url);
}
