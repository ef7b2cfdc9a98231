package org.consentaudit.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.consentaudit.analysis.verdict.Status;

/**
 * Percentile bootstrap over the hosts of a random sample: hosts are drawn with replacement, those
 * whose answer is not known too.
 */
public final class Bootstrap {

  /** How often the hosts are drawn anew. */
  public static final int RESAMPLES = 1000;

  /** The seed, stated so that anyone gets the same interval. */
  public static final long SEED = 20240720L;

  private Bootstrap() {}

  /**
   * A 95 % interval.
   *
   * @param low its lower end, 0 to 1
   * @param high its upper end, 0 to 1
   */
  public record Interval(double low, double high) {}

  /**
   * The interval of the token share that is closed to a group; empty where it cannot be told: no
   * agent counts, or a resample has no known host.
   */
  public static Optional<Interval> closed(SampleStates states, AgentGroup group) {
    List<AgentGroup.Member> members = group.membersIn(states.period());
    int hosts = states.hosts().size();
    if (members.isEmpty() || hosts == 0) {
      return Optional.empty();
    }
    long[] known = new long[hosts];
    long[] closed = new long[hosts];
    for (int i = 0; i < hosts; i++) {
      SampleStates.State state = states.hosts().get(i);
      Strictest answer = Strictest.of(state.answer(), states.profile(), members);
      known[i] = answer.status().isKnown() ? state.host().tokens() : 0;
      closed[i] = answer.status() == Status.ALL ? state.host().tokens() : 0;
    }
    var random = new SplittableRandom(SEED);
    double[] shares = new double[RESAMPLES];
    int told = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      long part = 0;
      long whole = 0;
      for (int draw = 0; draw < hosts; draw++) {
        int i = random.nextInt(hosts);
        part += closed[i];
        whole += known[i];
      }
      if (whole > 0) {
        shares[told++] = (double) part / whole;
      }
    }
    if (told < RESAMPLES) {
      return Optional.empty();
    }
    Arrays.sort(shares);
    return Optional.of(
        new Interval(shares[(int) (0.025 * RESAMPLES)], shares[(int) (0.975 * RESAMPLES) - 1]));
  }
}
