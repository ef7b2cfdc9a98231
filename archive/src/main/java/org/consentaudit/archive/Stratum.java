package org.consentaudit.archive;

import java.util.Locale;

/** Which sample of a corpus a host belongs to. */
public enum Stratum {
  /** Among the top hosts by tokens: a census. */
  HEAD,
  /** In no head: a random sample of the rest. */
  RANDOM,
  /** In another corpus's head but not in this one's: in neither sample of this corpus. */
  OTHER;

  /** The word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
