package org.consentaudit.archive.imports.ota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenamesTest {

  @Test
  void eachCommitSeesTheNamesGivenAfterIt() {
    var renames = new Renames();
    renames.moved(9, "B", "C");
    renames.moved(5, "A", "B");
    renames.reached(0);
    assertThat(renames.today("A")).isEqualTo("C");
    assertThat(renames.today("B")).isEqualTo("C");
    renames.reached(5);
    assertThat(renames.today("A")).isEqualTo("A");
    assertThat(renames.today("B")).isEqualTo("C");
    renames.reached(9);
    assertThat(renames.today("B")).isEqualTo("B");
  }

  @Test
  void nameThatIsGivenAwayTwiceStandsForEachInItsTime() {
    var renames = new Renames();
    renames.moved(8, "A", "Y");
    renames.moved(3, "A", "X");
    renames.reached(1);
    assertThat(renames.today("A")).isEqualTo("X");
    renames.reached(4);
    assertThat(renames.today("A")).isEqualTo("Y");
    renames.reached(8);
    assertThat(renames.today("A")).isEqualTo("A");
  }
}
