package org.consentaudit.archive.imports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/**
 * Where the terms of a service are filed when nobody says at which address they were found: under a
 * host of the service's own below {@code .ota.invalid}, a name that no site can have (RFC 2606,
 * section 2), so that they are never taken for those of a site.
 */
public final class UnlocatedService {

  private static final String BELOW = ".ota.invalid";
  private static final int LONGEST_LABEL = 40;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private UnlocatedService() {}

  /** The host that stands for a service. */
  public static Host host(String service) {
    String label =
        BETWEEN.matcher(service.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return digested(service);
    }
    try {
      return Host.of(label + BELOW);
    } catch (IllegalArgumentException e) {
      // Written in letters of which DNS makes no name.
      return digested(service);
    }
  }

  /** The address that stands for a document of a service; two services never share one. */
  public static String url(String service, String document) {
    return "https://" + host(service) + "/" + segment(service) + "/" + segment(document);
  }

  private static Host digested(String service) {
    return Host.of("s-" + Digest.of(service.getBytes(StandardCharsets.UTF_8)).brief() + BELOW);
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
