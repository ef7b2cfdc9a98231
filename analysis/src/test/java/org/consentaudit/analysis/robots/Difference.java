package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Why crawler-commons may decide otherwise than we do, each with the section that decides. */
enum Difference {
  /**
   * Section 2.2.2: a rule is compared with the path of the URI. A percent sign without two
   * hexadecimal digits, a bracket and their like are in none (RFC 3986 sections 2.1 and 3.3);
   * crawler-commons then asks about {@code /} instead, we compare the octets.
   */
  ADDRESS_THAT_IS_NO_URI {
    @Override
    boolean explains(Case one) {
      return NO_ADDRESS.matcher(one.path()).find();
    }
  },
  /**
   * Section 2.2: a record is a key, a colon and a value, and the keys are those that are named.
   * crawler-commons reads over a missing colon and over slips in keys. Without such lines the two
   * agree.
   */
  LINE_THAT_IS_NO_RECORD {
    @Override
    byte[] repaired(byte[] content, String token) {
      return Repair.recordsAlone(content);
    }
  },
  /**
   * Section 2.2.1: a product token is letters, {@code _} and {@code -}. What a line means that
   * holds anything else the standard does not say; the two read it differently. With names that
   * keep to the grammar in their place they agree.
   */
  NAME_OUTSIDE_THE_GRAMMAR {
    @Override
    byte[] repaired(byte[] content, String token) {
      return Repair.namesInGrammar(content, token);
    }
  },
  /**
   * Section 2.2.2: rules are compared with the path of the URL. crawler-commons, like Google, lets
   * a rule for {@code /a/index.html} speak for {@code /a/} too. Without such rules the two agree.
   */
  INDEX_PAGE {
    @Override
    byte[] repaired(byte[] content, String token) {
      return Repair.without(content, INDEX);
    }
  },
  /**
   * Section 2.2.3: {@code %24} and {@code %2A} stand for the characters themselves, which
   * crawler-commons compares as they are written. Without such rules the two agree.
   */
  ESCAPED_SPECIAL_CHARACTER {
    @Override
    byte[] repaired(byte[] content, String token) {
      return Repair.without(content, SPECIAL);
    }
  },
  /**
   * Section 2.2.2: octets are compared after percent-encoding is brought into one form on both
   * sides. crawler-commons rewrites other octets of a URL than of a rule: a percent sign that
   * starts no escape, and those that a URI may not hold. Without such rules the two agree.
   */
  OCTET_THAT_NO_URI_HOLDS {
    @Override
    byte[] repaired(byte[] content, String token) {
      return Repair.without(content, NO_URI);
    }
  };

  private static final Pattern NO_ADDRESS =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[\\[\\]{}|\\\\^`\"<>]");
  private static final Pattern INDEX = Pattern.compile("index\\.html?");
  private static final Pattern SPECIAL = Pattern.compile("%24|%2A");
  private static final Pattern NO_URI =
      Pattern.compile(
          "%(?![0-9A-Fa-f]{2})|[\\[\\]{}|\\\\^`\"<>]|%(5B|5D|7B|7D|7C|5C|5E|60|22|3C|3E)");

  /** The file without what this kind is about: when the two agree on it, it is of this kind. */
  byte[] repaired(byte[] content, String token) {
    return content;
  }

  /** Whether the address alone shows that it is of this kind. */
  boolean explains(Case one) {
    return false;
  }

  /** A question that the two answer differently. */
  record Case(byte[] content, String token, String path, boolean ours) {
    @Override
    public String toString() {
      String text = new String(content, StandardCharsets.UTF_8);
      return token
          + " "
          + path
          + ": we say "
          + ours
          + " in\n"
          + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
  }
}
