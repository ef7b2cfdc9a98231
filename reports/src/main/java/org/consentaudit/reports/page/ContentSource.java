package org.consentaudit.reports.page;

import java.util.Optional;
import org.consentaudit.archive.Digest;

/** Where captured bytes come from. */
@FunctionalInterface
public interface ContentSource {
  /** The bytes of this name exactly as received; empty when they are not held. */
  Optional<byte[]> bytes(Digest digest);
}
