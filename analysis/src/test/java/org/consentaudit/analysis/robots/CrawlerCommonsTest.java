package org.consentaudit.analysis.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.bytes;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.analysis.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Our decisions beside those of crawler-commons, which knows nothing of ours. Where the two differ,
 * the difference must be of a kind that is named here with the section of RFC 9309 that decides it;
 * any other is a failure.
 */
class CrawlerCommonsTest {

  private static final String ORIGIN = "https://a.example";
  private static final List<String> TOKENS = List.of("GPTBot", "Googlebot");
  private static final int PATHS_PER_FILE = 14;

  /** Why the two may differ. */
  private enum Kind {
    /**
     * Section 2.2.2: rules are compared with the path of the URL. crawler-commons, like Google,
     * lets a rule for {@code /a/index.html} speak for {@code /a/} too.
     */
    INDEX_PAGE {
      @Override
      boolean explains(Case one) {
        return one.rules().strongestFirst().stream()
            .map(rule -> INDEX.matcher(rule.pattern().text()))
            .anyMatch(
                rule ->
                    rule.find() && PathPattern.of(rule.replaceFirst("\\$")).matches(one.path()));
      }
    },
    /**
     * Section 2.2.3: {@code %24} and {@code %2A} stand for the characters themselves, which
     * crawler-commons compares as they are written.
     */
    ESCAPED_SPECIAL_CHARACTER {
      @Override
      boolean explains(Case one) {
        return one.anyRule(SPECIAL);
      }
    },
    /**
     * Section 2.2.2: octets are compared after percent-encoding is brought into one form on both
     * sides. crawler-commons rewrites other octets of a URL than of a rule: a percent sign that
     * starts no escape, and those that a URI may not hold.
     */
    OCTET_THAT_NO_URI_HOLDS {
      @Override
      boolean explains(Case one) {
        return one.anyRule(NO_URI);
      }
    };

    private static final Pattern INDEX = Pattern.compile("index\\.html?.*$");
    private static final Pattern SPECIAL = Pattern.compile("%24|%2A");
    private static final Pattern NO_URI =
        Pattern.compile(
            "%(?![0-9A-Fa-f]{2})|[\\[\\]{}|\\\\^`\"<>]|%(5B|5D|7B|7D|7C|5C|5E|60|22|3C|3E)");

    abstract boolean explains(Case one);
  }

  /** A question that the two answer differently. */
  private record Case(String file, String token, RuleSet rules, String path, boolean ours) {
    boolean anyRule(Pattern pattern) {
      return rules.strongestFirst().stream()
          .anyMatch(rule -> pattern.matcher(rule.pattern().text()).find());
    }

    @Override
    public String toString() {
      return token
          + " "
          + path
          + ": we say "
          + ours
          + " by "
          + rules.decides(ORIGIN + path)
          + " in\n"
          + (file.length() > 600 ? file.substring(0, 600) + "…" : file);
    }
  }

  private final Map<Kind, Integer> explained = new EnumMap<>(Kind.class);
  private final List<Case> unexplained = new ArrayList<>();
  private int compared;

  private void compare(byte[] content, List<String> tokens) {
    RobotsTxt file = RobotsTxt.parse(content);
    for (String token : tokens) {
      RuleSet rules = file.rulesFor(agent(token));
      // Without its limit on crawl delays, which is no part of the standard.
      var theirs =
          new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
              .parseContent(
                  ORIGIN + "/robots.txt",
                  content,
                  "text/plain",
                  List.of(token.toLowerCase(Locale.ROOT)));
      for (String path : paths(rules)) {
        boolean ours = rules.allows(ORIGIN + path);
        compared++;
        if (ours != theirs.isAllowed(ORIGIN + path)) {
          differs(new Case(new String(content, UTF_8), token, rules, path, ours));
        }
      }
    }
  }

  private void differs(Case one) {
    for (Kind kind : Kind.values()) {
      if (kind.explains(one)) {
        explained.merge(kind, 1, Integer::sum);
        return;
      }
    }
    unexplained.add(one);
  }

  private static Set<String> paths(RuleSet rules) {
    Set<String> paths =
        new LinkedHashSet<>(
            List.of("/", "/a", "/index.html", "/search?q=x", "/a/b.php", "/robots.txt"));
    for (Rule rule : rules.strongestFirst()) {
      String path = rule.pattern().text().replace("*", "x").replace("$", "");
      path = path.startsWith("/") ? path : "/" + path;
      paths.add(path);
      paths.add(path + "z");
      if (paths.size() >= PATHS_PER_FILE) {
        break;
      }
    }
    return paths;
  }

  @Test
  void realFilesAreReadAlikeButForTheKindsNamed() throws IOException {
    for (byte[] content : SharedData.robotsTxts()) {
      if (!RobotsJudge.isHtml(content)) {
        compare(content, TOKENS);
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(compared).isGreaterThan(50_000);
    // A kind that explains much would hide something.
    assertThat(explained.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan(compared / 200);
  }

  @Test
  void generatedFilesAreReadAlikeButForTheKindsNamed() {
    var random = new Random(9309);
    String[] parts = {"/", "a", "b", "*", "$", "%41", "%2f", "é", "?", "=", ".php", "index.html"};
    String[] values = {"*", "GPTBot", "gptbot", "GPTBot/1.0", "Googlebot", "other", "GPTBot-News"};
    for (int i = 0; i < 4000; i++) {
      var file = new StringBuilder();
      for (int line = 0; line < 12; line++) {
        switch (random.nextInt(6)) {
          case 0, 1 -> file.append("User-agent: ").append(values[random.nextInt(values.length)]);
          case 2 ->
              file.append(random.nextBoolean() ? "Sitemap: https://a.example/s" : "Crawl-delay: 1");
          default -> {
            file.append(random.nextInt(3) == 0 ? "Allow: " : "Disallow: ");
            file.append(random.nextInt(9) == 0 ? "" : "/");
            for (int part = random.nextInt(4); part > 0; part--) {
              file.append(parts[random.nextInt(parts.length)]);
            }
          }
        }
        file.append(random.nextInt(5) == 0 ? "\n\n" : "\n");
      }
      compare(bytes(file.toString()), List.of("GPTBot", "Googlebot", "Nobody-Bot"));
    }
    assertThat(unexplained).isEmpty();
  }
}
