package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.List;

/** The captures of a policy page put together: the times of its versions, and those without. */
final class VersionRuns {

  private final List<CodedVersion> versions = new ArrayList<>();
  private final List<WithoutTerms> withoutTerms = new ArrayList<>();
  private boolean lastHadTerms;
  private boolean gone;

  /** Of captures of one page, oldest first. */
  static VersionRuns of(List<SeenPage> captures) {
    var runs = new VersionRuns();
    captures.forEach(runs::add);
    return runs;
  }

  List<CodedVersion> versions() {
    return versions;
  }

  List<WithoutTerms> withoutTerms() {
    return withoutTerms;
  }

  private void add(SeenPage seen) {
    if (seen.terms().isPresent()) {
      terms(seen, seen.terms().get());
    } else {
      otherwise(seen);
    }
    lastHadTerms = seen.terms().isPresent();
  }

  private void terms(SeenPage seen, SeenPage.Terms terms) {
    int last = versions.size() - 1;
    if (last >= 0 && !gone && versions.get(last).version().equals(terms.version())) {
      versions.set(last, versions.get(last).upTo(seen.capture()));
    } else {
      versions.add(
          new CodedVersion(
              seen.capture(),
              seen.capture(),
              terms.version(),
              terms.read(),
              terms.codes(),
              seen.recut()));
    }
    gone = false;
  }

  private void otherwise(SeenPage seen) {
    int last = withoutTerms.size() - 1;
    boolean goesOn =
        !lastHadTerms && last >= 0 && withoutTerms.get(last).outcome().equals(seen.otherwise());
    if (goesOn) {
      withoutTerms.set(last, withoutTerms.get(last).and(seen.capture()));
    } else {
      withoutTerms.add(new WithoutTerms(seen.capture(), seen.capture(), seen.otherwise(), 1));
    }
    gone |= withoutTerms.get(withoutTerms.size() - 1).isGone();
  }
}
