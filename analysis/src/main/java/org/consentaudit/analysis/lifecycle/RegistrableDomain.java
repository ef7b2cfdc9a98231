package org.consentaudit.analysis.lifecycle;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a host name that somebody registered: the label before the public suffix and the
 * suffix itself (publicsuffix.org, private suffixes too, so that two blogs of one hosting service
 * are two). Of an address it is the address.
 */
final class RegistrableDomain {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*");

  private RegistrableDomain() {}

  /**
   * Of a host name, with or without a port.
   *
   * @return lower case; the name itself where it is a suffix or nobody can register below it
   */
  static String of(String hostName) {
    String name = withoutPort(hostName).toLowerCase(Locale.ROOT);
    if (ADDRESS.matcher(name).matches()) {
      return name;
    }
    return EffectiveTldFinder.getEffectiveTLD(name, false) == null
        ? lastTwoLabels(name)
        : Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(name, false, false))
            .filter(assigned -> !assigned.isEmpty())
            .orElse(name);
  }

  /** By the list's own rule for names under no suffix of it: the last label is one. */
  private static String lastTwoLabels(String name) {
    int last = name.lastIndexOf('.');
    int before = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
    return name.substring(before + 1);
  }

  /** The host name in an http or https address, with its port; empty where there is none. */
  static String hostIn(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return "";
    }
    int from = scheme + 3;
    int to = from;
    while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String authority = url.substring(from, to);
    return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String hostName) {
    int bracket = hostName.indexOf(']');
    int colon = hostName.indexOf(':', Math.max(bracket, 0));
    return colon < 0 ? hostName : hostName.substring(0, colon);
  }
}
