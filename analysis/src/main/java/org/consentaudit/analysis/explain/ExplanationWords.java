package org.consentaudit.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.TokenReading;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;

/** An explanation as a publisher would want to be told it, line by line. */
public final class ExplanationWords {

  private static final int MOST = 12;

  private final Explanation told;
  private final IntFunction<String> written;
  private final List<String> lines = new ArrayList<>();

  private ExplanationWords(Explanation told, IntFunction<String> written) {
    this.told = told;
    this.written = written;
  }

  /**
   * The lines.
   *
   * @param written a line of the file as it is written, by its 1-based number, fit to be shown
   */
  public static List<String> of(Explanation told, IntFunction<String> written) {
    var words = new ExplanationWords(told, written);
    words.answer();
    words.group();
    words.rules();
    words.others();
    return List.copyOf(words.lines);
  }

  private void answer() {
    Agent agent = told.agent();
    say(agent.token() + described(agent) + ": " + standing(told.verdict()));
    told.question().ifPresent(this::questioned);
  }

  private static String described(Agent agent) {
    return agent.operator().equals("unknown")
        ? " (not a registered agent)"
        : " (" + agent.operator() + ", " + agent.purpose().code() + ")";
  }

  /** The verdict in the words of the reports. */
  public static String standing(Verdict verdict) {
    if (verdict.status() == Status.ALL) {
      return "closed. Nothing but /robots.txt may be fetched.";
    }
    if (verdict.detail().equals(Detail.ALL_BUT.code())) {
      return "nearly closed. Everything is disallowed but what is named.";
    }
    return switch (verdict.status()) {
      case SOME -> "partly closed. Some paths are disallowed.";
      case NONE -> "open. Nothing is disallowed.";
      default -> "not known (" + verdict.detail() + "). This is no robots.txt that could be read.";
    };
  }

  private void questioned(PathQuestion question) {
    say("");
    say(question.url() + (question.allowed() ? " may be fetched." : " may not be fetched."));
    if (question.always() && question.winner().filter(rule -> !rule.allow()).isPresent()) {
      say("  /robots.txt itself is always allowed, whatever matches it (RFC 9309 section 2.2.2).");
      return;
    }
    if (question.winner().isEmpty()) {
      say("  No rule that holds for " + told.agent().token() + " matches it.");
      return;
    }
    Rule winner = question.winner().get();
    say("  " + line(winner.line()) + "   <- wins: " + winning(winner, question.losers()));
    question.losers().stream()
        .limit(MOST)
        .forEach(rule -> say("  " + line(rule.line()) + "   loses: " + losing(rule, winner)));
    more(question.losers().size(), "matching rules");
  }

  private static String winning(Rule winner, List<Rule> losers) {
    String octets = octets(winner);
    if (losers.isEmpty()) {
      return "the only rule that matches";
    }
    Rule next = losers.get(0);
    if (next.pattern().length() == winner.pattern().length() && next.allow() == winner.allow()) {
      return "the first of equal rules (" + octets + ")";
    }
    return next.pattern().length() == winner.pattern().length() && next.allow() != winner.allow()
        ? "as long as the next (" + octets + "), and of equals the one that allows wins"
        : "the longest path that matches (" + octets + ")";
  }

  private static String losing(Rule rule, Rule winner) {
    int length = rule.pattern().length();
    if (length < winner.pattern().length()) {
      return "its path is shorter (" + octets(rule) + ")";
    }
    return rule.allow() == winner.allow()
        ? "equal, and further down"
        : "equal length, and of equals the one that allows wins";
  }

  private static String octets(Rule rule) {
    int length = rule.pattern().length();
    return length + (length == 1 ? " octet" : " octets");
  }

  private void group() {
    if (!told.verdict().status().isKnown()) {
      return;
    }
    say("");
    switch (told.basis()) {
      case OWN_GROUP -> {
        say("It is addressed by name, so the rules for everyone (*) do not hold for it:");
        told.addressing().stream().limit(MOST).forEach(one -> say("  " + addressed(one)));
        more(told.addressing().size(), "such lines");
        if (told.groups().size() > 1) {
          say("  The rules of these " + told.groups().size() + " groups are merged.");
        }
      }
      case EVERYONE -> say("No line addresses it by name, so the rules for everyone (*) hold.");
      case NO_GROUP ->
          say(
              "No line addresses it by name and there is no group for everyone (*): nothing is"
                  + " disallowed.");
    }
  }

  private String addressed(Addressing one) {
    return line(one.line())
        + (one.reading() == TokenReading.WHOLE_VALUE && one.value().matches("[A-Za-z_-]+")
            ? ""
            : "   (read leniently: RFC 9309 knows no more than letters, _ and - in a name)");
  }

  private void rules() {
    if (told.question().isPresent() || !told.verdict().status().isKnown()) {
      return;
    }
    say("");
    if (told.effective().isEmpty()) {
      say("No rule has any effect for it.");
      return;
    }
    say("Rules that have effect for it:");
    for (Rule rule : told.effective().stream().limit(MOST).toList()) {
      boolean decides = told.verdict().line().orElse(0) == rule.line();
      say("  " + line(rule.line()) + (decides ? "   <- decides" : ""));
    }
    more(told.effective().size(), "rules");
  }

  private void others() {
    say("");
    if (told.study().differs()) {
      say(
          "As a whole, the study \"Consent in Crisis\" would call the file "
              + word(told.study().says())
              + " for it:");
      told.study().causes().forEach(cause -> say("  - " + cause + "."));
    } else {
      say("As a whole, the study \"Consent in Crisis\" (profile paper) comes to the same.");
    }
    if (told.google().differs()) {
      say("Google's parser " + told.google().says() + ":");
      told.google().causes().forEach(cause -> say("  - " + cause + "."));
    } else {
      say(
          told.question().isPresent()
              ? "Google's parser decides the same."
              : "Google's parser decides alike on every path tried.");
    }
  }

  private static String word(String status) {
    return switch (status) {
      case "all" -> "closed (all)";
      case "some" -> "partly closed (some)";
      default -> "open (none)";
    };
  }

  private void more(int all, String what) {
    if (all > MOST) {
      say("  ... and " + (all - MOST) + " more " + what);
    }
  }

  private String line(int number) {
    return String.format(Locale.ROOT, "line %d: %s", number, written.apply(number));
  }

  private void say(String line) {
    lines.add(line);
  }
}
