package org.consentaudit.analysis.lint;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consentaudit.analysis.robots.Group;
import org.consentaudit.analysis.robots.RobotsTxt;

/** The groups of a file by the lines that they stand on: what a fix has to leave as it is. */
final class GroupsByLine {

  private final TreeMap<Integer, Group> byFirstLine = new TreeMap<>();

  GroupsByLine(RobotsTxt file) {
    for (Group group : file.groups()) {
      byFirstLine.put(group.userAgents().get(0).line(), group);
    }
  }

  /** Whether a rule is all that its group has: without it the names would join the next group. */
  boolean isOnlyRule(int line) {
    return at(line).filter(group -> group.rules().size() == 1).isPresent();
  }

  /** Whether a user-agent line is all that names anybody in its group. */
  boolean isOnlyName(int line) {
    return at(line).filter(group -> group.userAgents().size() == 1).isPresent();
  }

  private Optional<Group> at(int line) {
    return Optional.ofNullable(byFirstLine.floorEntry(line)).map(Map.Entry::getValue);
  }
}
