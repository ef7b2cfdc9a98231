package org.consentaudit.analysis.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.Trail;
import org.junit.jupiter.api.Test;

/** What becomes of a host, look by look. */
class LifecycleReaderTest {

  private static final HomeFinding PARKED =
      new HomeFinding(HomeFinding.Kind.PARKED, List.of("for_sale_only"));

  private final List<Observation> seen = new ArrayList<>();
  private String host = "old.example";

  private LifecycleReaderTest add(
      ResourceKind kind, String at, Outcome outcome, HomeFinding home, Optional<Trail> trail) {
    boolean content = outcome == Outcome.Readable.CONTENT;
    seen.add(
        new Observation(
            new CaptureEntry(
                seen.size() + 1L,
                new Host(host),
                "https://" + host + (kind == ResourceKind.ROBOTS ? "/robots.txt" : "/"),
                kind,
                Instant.parse(at + (kind == ResourceKind.ROBOTS ? "T12:00:00Z" : "T12:00:05Z")),
                Source.CRAWL,
                outcome,
                OptionalInt.empty(),
                content ? Optional.of(Digest.of(new byte[] {1})) : Optional.empty()),
            trail,
            home));
    return this;
  }

  private LifecycleReaderTest robots(String day, Outcome outcome) {
    return add(ResourceKind.ROBOTS, day, outcome, HomeFinding.ORDINARY, Optional.empty());
  }

  private LifecycleReaderTest home(String day, HomeFinding finding) {
    return add(ResourceKind.HOME, day, Outcome.Readable.CONTENT, finding, Optional.empty());
  }

  private LifecycleReaderTest redirected(
      ResourceKind kind, String day, Outcome outcome, String end, Redirect... hops) {
    var trail = new Trail(List.of(hops), Optional.ofNullable(end));
    return add(kind, day, outcome, HomeFinding.ORDINARY, Optional.of(trail));
  }

  private LifecycleReaderTest alive(String day) {
    return robots(day, Outcome.Readable.CONTENT).home(day, HomeFinding.ORDINARY);
  }

  private LifecycleReaderTest unreachable(String day, String reason) {
    return robots(day, Outcome.failed(Outcome.Failure.UNREACHABLE, reason));
  }

  private Lifecycle read() {
    return LifecycleReader.read(seen);
  }

  private List<String> states() {
    return read().spans().stream()
        .map(span -> span.state().code() + " " + span.from().truncatedTo(ChronoUnit.DAYS))
        .map(text -> text.substring(0, text.length() - 10))
        .toList();
  }

  private static Redirect hop(String url, int status) {
    return new Redirect(url, status);
  }

  @Test
  void aPermanentRedirectOfAllThatWasAskedIsAMove() {
    alive("2026-01-05");
    redirected(
        ResourceKind.ROBOTS,
        "2026-02-05",
        Outcome.Readable.CONTENT,
        "https://new.test/robots.txt",
        hop("https://old.example/robots.txt", 301));
    redirected(
        ResourceKind.HOME,
        "2026-02-05",
        Outcome.Readable.CONTENT,
        "https://new.test/en/",
        hop("https://old.example/", 308),
        hop("https://new.test/", 302));
    assertThat(states()).containsExactly("live 2026-01-05", "moved 2026-02-05");
    LifecycleSpan moved = read().latest().orElseThrow();
    assertThat(moved.movedTo()).contains("new.test");
    assertThat(moved.before()).contains(Instant.parse("2026-01-05T12:00:05Z"));
    assertThat(moved.evidence()).extracting(CaptureEntry::kind).containsExactly(ResourceKind.HOME);
    alive("2026-03-05");
    assertThat(states()).endsWith("live 2026-03-05");
  }

  @Test
  void aTemporaryRedirect_orOneWithinTheDomain_orBack_isNone() {
    for (int status : new int[] {302, 303, 307}) {
      redirected(
          ResourceKind.HOME,
          "2026-01-05",
          Outcome.Readable.CONTENT,
          "https://new.test/",
          hop("https://old.example/", status));
    }
    redirected(
        ResourceKind.HOME,
        "2026-02-05",
        Outcome.Readable.CONTENT,
        "https://www.old.example/",
        hop("http://old.example/", 301));
    redirected(
        ResourceKind.HOME,
        "2026-03-05",
        Outcome.Readable.CONTENT,
        "https://old.example/home",
        hop("https://old.example/", 301),
        hop("https://login.test/", 301));
    redirected(
        ResourceKind.HOME,
        "2026-04-05",
        Outcome.Readable.CONTENT,
        "https://new.test/",
        hop("https://old.example/", 302),
        hop("https://old.example/start", 301));
    assertThat(states()).containsExactly("live 2026-01-05");
  }

  @Test
  void rulesThatTheHostStillGivesItselfSpeakAgainstAMove() {
    robots("2026-01-05", Outcome.Readable.CONTENT);
    redirected(
        ResourceKind.HOME,
        "2026-01-05",
        Outcome.Readable.CONTENT,
        "https://new.test/",
        hop("https://old.example/", 301));
    assertThat(states()).containsExactly("live 2026-01-05");
  }

  @Test
  void aMissingRobotsTxtDoesNot() {
    robots("2026-01-05", Outcome.Readable.ABSENT);
    redirected(
        ResourceKind.HOME,
        "2026-01-05",
        Outcome.Readable.CONTENT,
        "https://new.test/",
        hop("https://old.example/", 301));
    robots("2026-01-20", Outcome.Readable.ABSENT);
    assertThat(states()).containsExactly("moved 2026-01-05");
  }

  @Test
  void robotsTxtAloneDoesNotMoveAHostWhoseHomePageStays() {
    redirected(
        ResourceKind.ROBOTS,
        "2026-01-05",
        Outcome.Readable.CONTENT,
        "https://cdn.test/robots.txt",
        hop("https://old.example/robots.txt", 301));
    home("2026-01-05", HomeFinding.ORDINARY);
    redirected(
        ResourceKind.ROBOTS,
        "2026-01-20",
        Outcome.Readable.CONTENT,
        "https://cdn.test/robots.txt",
        hop("https://old.example/robots.txt", 301));
    assertThat(states()).containsExactly("live 2026-01-05");
  }

  @Test
  void butItDoesWhereTheHomePageMayNoLongerBeAskedFor() {
    alive("2026-01-05");
    unreachable("2026-02-05", "tls:expired");
    redirected(
        ResourceKind.ROBOTS,
        "2026-02-05",
        Outcome.Readable.CONTENT,
        "https://new.test/robots.txt",
        hop("https://old.example/robots.txt", 301));
    add(
        ResourceKind.HOME,
        "2026-02-05",
        Outcome.blockedByUs("robots"),
        HomeFinding.ORDINARY,
        Optional.empty());
    assertThat(states()).endsWith("moved 2026-02-05");
  }

  @Test
  void aMoveWhoseGoalCannotBeReached_orMayNotBeAsked_isAMove() {
    redirected(
        ResourceKind.ROBOTS,
        "2026-01-05",
        Outcome.failed(Outcome.Failure.UNREACHABLE, "dns"),
        "https://new.test/robots.txt",
        hop("https://old.example/robots.txt", 301));
    redirected(
        ResourceKind.HOME,
        "2026-01-05",
        Outcome.blockedByUs("robots"),
        "https://new.test/",
        hop("https://old.example/", 301));
    assertThat(states()).containsExactly("moved 2026-01-05");
  }

  @Test
  void whereNobodyNotedWhereTheLastHopLed_onlyHopsTell() {
    redirected(
        ResourceKind.HOME,
        "2026-01-05",
        Outcome.Readable.CONTENT,
        null,
        hop("https://old.example/", 301));
    assertThat(states()).containsExactly("live 2026-01-05");
    redirected(
        ResourceKind.HOME,
        "2026-02-05",
        Outcome.Readable.CONTENT,
        null,
        hop("https://old.example/", 301),
        hop("https://new.test/", 301));
    assertThat(states()).endsWith("moved 2026-02-05");
  }

  @Test
  void aParkedHostStaysParkedUntilAHomePageOfItsOwnIsShown() {
    alive("2026-01-05");
    robots("2026-02-05", Outcome.Readable.CONTENT).home("2026-02-05", PARKED);
    robots("2026-02-20", Outcome.Readable.CONTENT);
    unreachable("2026-03-05", "timeout");
    robots("2026-03-20", Outcome.failed(Outcome.Failure.REFUSED, "403"));
    assertThat(states()).containsExactly("live 2026-01-05", "parked 2026-02-05");
    LifecycleSpan parked = read().latest().orElseThrow();
    assertThat(parked.from()).isEqualTo(Instant.parse("2026-02-05T12:00:00Z"));
    assertThat(parked.lastShown()).isEqualTo(Instant.parse("2026-02-05T12:00:05Z"));
    assertThat(parked.reason()).contains("for_sale_only");
    alive("2026-04-05");
    assertThat(states()).endsWith("live 2026-04-05");
  }

  @Test
  void aRedirectToAParkingServiceIsParking_permanentOrNot_butNotOfTheServiceItself() {
    for (int status : new int[] {301, 302}) {
      seen.clear();
      redirected(
          ResourceKind.HOME,
          "2026-01-05",
          Outcome.failed(Outcome.Failure.REFUSED, "403"),
          "https://www.hugedomains.com/domain_profile.cfm?d=old.example",
          hop("https://old.example/", status));
      assertThat(states()).containsExactly("parked 2026-01-05");
    }
    seen.clear();
    host = "sedo.com";
    home("2026-01-05", PARKED);
    assertThat(states()).containsExactly("live 2026-01-05");
  }

  @Test
  void aNameThatDoesNotResolveInThreeVisitsOverSixtyDaysIsGone() {
    alive("2026-01-05");
    unreachable("2026-02-05", "dns").unreachable("2026-03-05", "dns");
    add(
        ResourceKind.HOME,
        "2026-03-05",
        Outcome.blockedByUs("robots"),
        HomeFinding.ORDINARY,
        Optional.empty());
    unreachable("2026-04-05", "dns");
    assertThat(states()).containsExactly("live 2026-01-05");
    unreachable("2026-04-06", "dns");
    assertThat(states()).containsExactly("live 2026-01-05", "gone 2026-02-05");
    LifecycleSpan gone = read().latest().orElseThrow();
    assertThat(gone.before()).contains(Instant.parse("2026-01-05T12:00:05Z"));
    assertThat(gone.evidence()).hasSize(2);
    robots("2026-06-05", Outcome.failed(Outcome.Failure.UNAVAILABLE, "503"));
    assertThat(states()).endsWith("live 2026-06-05");
  }

  @Test
  void silenceOfAHostThatResolvesTakesLonger_andOneAnswerBreaksIt() {
    unreachable("2026-01-05", "connect").unreachable("2026-03-05", "timeout");
    unreachable("2026-05-05", "dns");
    assertThat(read().spans()).isEmpty();
    unreachable("2026-07-05", "connect");
    assertThat(states()).containsExactly("gone 2026-01-05");
    seen.clear();
    unreachable("2026-01-05", "connect").unreachable("2026-03-05", "connect");
    unreachable("2026-05-05", "tls:expired");
    unreachable("2026-07-05", "connect").unreachable("2026-09-05", "connect");
    assertThat(states()).containsExactly("live 2026-05-05");
  }

  @Test
  void whatIsOurDoingOrASourcesSaysNothing() {
    robots("2026-01-05", Outcome.blockedByUs("opt_out"));
    robots("2026-02-05", Outcome.sourceFailed("timeout"));
    assertThat(read()).isEqualTo(Lifecycle.UNKNOWN);
  }

  @Test
  void aDefaultPageIsNoted_andTheHostIsLive() {
    home("2026-01-05", new HomeFinding(HomeFinding.Kind.PLACEHOLDER, List.of("nginx")));
    assertThat(states()).containsExactly("live 2026-01-05");
    assertThat(read().latest().orElseThrow().reason()).contains("default page (nginx)");
  }

  @Test
  void registrableDomainsAreTakenFromThePublicSuffixList() {
    assertThat(RegistrableDomain.of("www.bbc.co.uk")).isEqualTo("bbc.co.uk");
    assertThat(RegistrableDomain.of("a.blogspot.com:8080")).isEqualTo("a.blogspot.com");
    assertThat(RegistrableDomain.of("a.b.example")).isEqualTo("b.example");
    assertThat(RegistrableDomain.of("127.0.0.2:80")).isEqualTo("127.0.0.2");
    assertThat(RegistrableDomain.of("[::1]:80")).isEqualTo("[::1]");
    assertThat(RegistrableDomain.of("localhost")).isEqualTo("localhost");
    assertThat(RegistrableDomain.of("co.uk")).isEqualTo("co.uk");
    assertThat(RegistrableDomain.of("x_y.old.com")).isEqualTo("old.com");
    assertThat(RegistrableDomain.of("x_y.old.example")).isEqualTo("old.example");
    assertThat(RegistrableDomain.hostIn("https://u@New.test:8443/a")).isEqualTo("new.test:8443");
    assertThat(RegistrableDomain.hostIn("mailto:x")).isEmpty();
  }
}
