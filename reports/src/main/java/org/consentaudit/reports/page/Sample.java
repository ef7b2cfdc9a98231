package org.consentaudit.reports.page;

/** Which hosts of a corpus a figure is about. */
public enum Sample {
  /** The top hosts by tokens: a census. */
  HEAD,
  /** The random sample of the rest. */
  RANDOM,
  /** The whole corpus, estimated from the head and the random sample. */
  WHOLE
}
