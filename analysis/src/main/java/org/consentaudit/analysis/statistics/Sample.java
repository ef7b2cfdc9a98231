package org.consentaudit.analysis.statistics;

import java.util.Locale;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Stratum;

/** Which hosts of a corpus are counted. */
public enum Sample {
  /** The top hosts by tokens: a census of them. */
  HEAD,
  /** Hosts in no head. */
  RANDOM,
  /** Every host of the token table. */
  ALL;

  /** The word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a host belongs to it. */
  public boolean has(CorpusHost host) {
    return switch (this) {
      case ALL -> true;
      case HEAD -> host.stratum() == Stratum.HEAD;
      case RANDOM -> host.stratum() == Stratum.RANDOM;
    };
  }
}
