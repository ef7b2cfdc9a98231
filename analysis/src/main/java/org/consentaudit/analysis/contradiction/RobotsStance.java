package org.consentaudit.analysis.contradiction;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;

/**
 * What a host's robots.txt says to the agents that collect for training.
 *
 * @param towards the strictest verdict on one of them
 * @param namesOne whether it addresses one of them by name
 */
public record RobotsStance(Towards towards, boolean namesOne) {

  /** Nothing that could be read. */
  public static final RobotsStance UNKNOWN = new RobotsStance(Towards.UNKNOWN, false);

  /** Checks that nothing is missing. */
  public RobotsStance {
    Objects.requireNonNull(towards, "towards");
  }

  /** The strictest verdict on a training agent, in the study's words for the matrix. */
  public enum Towards {
    /** One of them may fetch nothing. */
    RESTRICTED,
    /** None is shut out, one may not fetch everything. */
    PARTIAL,
    /** All may fetch everything. */
    NONE,
    /** Not known. */
    UNKNOWN;

    /** The word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an answer says.
   *
   * @param answer the answer that decides; empty when none does
   * @param training the agents, each from the month of its announcement
   */
  public static RobotsStance of(
      Optional<Answer> answer,
      Profile profile,
      AgentGroup training,
      YearMonth period,
      AgentRegistry registry,
      Contents contents) {
    if (answer.isEmpty()) {
      return UNKNOWN;
    }
    Towards strictest = Towards.UNKNOWN;
    for (AgentGroup.Member member : training.membersIn(period)) {
      Towards one = towards(answer.get().verdict(profile, member.place()).status());
      strictest = one.compareTo(strictest) < 0 ? one : strictest;
    }
    List<Agent> agents =
        training.membersIn(period).stream()
            .map(member -> registry.agents().get(member.place()))
            .toList();
    boolean named =
        answer
            .filter(Answer::isReadable)
            .flatMap(readable -> readable.rulesIn(contents))
            .filter(bytes -> !RobotsTxt.parse(bytes).addressing(agents).isEmpty())
            .isPresent();
    return new RobotsStance(strictest, named);
  }

  private static Towards towards(Status status) {
    return switch (status) {
      case ALL -> Towards.RESTRICTED;
      case SOME -> Towards.PARTIAL;
      case NONE -> Towards.NONE;
      default -> Towards.UNKNOWN;
    };
  }
}
