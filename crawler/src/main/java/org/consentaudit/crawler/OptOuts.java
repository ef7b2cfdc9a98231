package org.consentaudit.crawler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consentaudit.archive.Host;

/**
 * Hosts that are never to be visited, for instance because their owners asked for that. A name
 * covers itself and every name below it, on every port: who wants no visit to {@code site.example}
 * wants none to {@code www.site.example} either. An address covers itself.
 */
public final class OptOuts {

  /** Nobody has asked. */
  public static final OptOuts NONE = new OptOuts(Set.of());

  private final Set<String> names;

  private OptOuts(Set<String> names) {
    this.names = names;
  }

  /**
   * Reads a list: one host a line, in any case, international names as they are; what follows a
   * {@code #} is a comment.
   *
   * @throws IllegalArgumentException naming the line that is no host
   */
  public static OptOuts of(List<String> lines) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\ufeff", "").split("#", 2)[0].strip();
      if (!line.isEmpty()) {
        try {
          names.add(withoutPort(Host.of(line).name()));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return new OptOuts(Set.copyOf(names));
  }

  /** Whether a host must not be visited. */
  public boolean cover(String hostName) {
    String name = withoutPort(hostName);
    if (names.contains(name)) {
      return true;
    }
    boolean address = name.startsWith("[") || name.matches("[0-9.]+");
    for (int dot = name.indexOf('.'); dot >= 0 && !address; dot = name.indexOf('.', dot + 1)) {
      if (names.contains(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /** How many names the list has. */
  public int size() {
    return names.size();
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":[0-9]+$", "");
  }
}
