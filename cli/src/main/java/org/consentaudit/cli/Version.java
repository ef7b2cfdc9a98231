package org.consentaudit.cli;

import org.consentaudit.analysis.robots.RobotsJudge;
import picocli.CommandLine.IVersionProvider;

/** Says which release this is and how it reads. */
final class Version implements IVersionProvider {

  /** The release, as in the pom. */
  static String release() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"consent " + release(), "robots.txt engine " + RobotsJudge.VERSION};
  }
}
