package org.consentaudit.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consentaudit.archive.ResourceKind;

/** Reads a list of kinds of resources. */
final class KindsOption {

  private KindsOption() {}

  /** The kinds; all where none is named. */
  static Set<ResourceKind> kinds(List<String> words) {
    Stream<ResourceKind> kinds =
        words.isEmpty()
            ? Stream.of(ResourceKind.values())
            : words.stream().map(ResourceKind::ofCode);
    return kinds.collect(Collectors.toSet());
  }
}
