package org.consentaudit.archive.warc;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/**
 * What is taken out of a WARC file, and under which name.
 *
 * @param kinds the kinds of resources that become captures
 * @param source who observed them; empty to tell it from the file
 * @param terms which addresses are those of terms
 * @param held what revisits may refer to beside the file itself
 */
public record WarcSettings(
    Set<ResourceKind> kinds, Optional<Source> source, TermsAddresses terms, HeldPayloads held) {

  /** All kinds, told from the file alone. */
  public static final WarcSettings USUAL =
      new WarcSettings(
          Set.of(ResourceKind.values()), Optional.empty(), TermsAddresses.NONE, HeldPayloads.NONE);

  /** Checks that nothing is missing and freezes the kinds. */
  public WarcSettings {
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(source);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(held);
  }
}
