package org.consentaudit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Random;

/**
 * The directions between the rooms of the house (docs/architecture.md), and what no room may do.
 */
@AnalyzeClasses(packages = "org.consentaudit", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String ARCHIVE = "org.consentaudit.archive..";
  private static final String STORE = "org.consentaudit.archive.store..";
  private static final String IMPORTS = "org.consentaudit.archive.imports..";
  private static final String CRAWLER = "org.consentaudit.crawler..";
  private static final String ANALYSIS = "org.consentaudit.analysis..";
  private static final String REPORTS = "org.consentaudit.reports..";
  private static final String APP = "org.consentaudit.app..";
  private static final String CLI = "org.consentaudit.cli..";

  @ArchTest
  static final ArchRule archiveKnowsNoOtherRoom =
      noClasses()
          .that()
          .resideInAPackage(ARCHIVE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CRAWLER, ANALYSIS, REPORTS, APP, CLI);

  @ArchTest
  static final ArchRule vocabularyKnowsNoDatabaseAndNoFile =
      noClasses()
          .that()
          .resideInAPackage("org.consentaudit.archive")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORE, IMPORTS, "java.sql..", "org.jdbi..", "com.fasterxml..");

  @ArchTest
  static final ArchRule importsKnowNoDatabase =
      noClasses()
          .that()
          .resideInAPackage(IMPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORE, "java.sql..", "org.jdbi..");

  @ArchTest
  static final ArchRule crawlerDoesNotKnowWhatContentMeans =
      noClasses()
          .that()
          .resideInAPackage(CRAWLER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ANALYSIS, REPORTS, APP, CLI);

  @ArchTest
  static final ArchRule analysisKnowsNeitherCrawlerNorReports =
      noClasses()
          .that()
          .resideInAPackage(ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CRAWLER, REPORTS, APP, CLI);

  @ArchTest
  static final ArchRule analysisDoesNotReachOutOfItsArguments =
      noClasses()
          .that()
          .resideInAPackage(ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              STORE, IMPORTS, "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)");

  @ArchTest
  static final ArchRule reportsKnowOnlyWhatTheyAreGiven =
      noClasses()
          .that()
          .resideInAPackage(REPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORE, IMPORTS, CRAWLER, APP, CLI, "java.sql..");

  @ArchTest
  static final ArchRule appKnowsNoCommandLine =
      noClasses().that().resideInAPackage(APP).should().dependOnClassesThat().resideInAPackage(CLI);

  @ArchTest
  static final ArchRule onlyTheFrontDoorKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheStoreAndWhoKeepsTablesKnowsTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackages(STORE, CRAWLER, APP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "org.h2..", "org.flywaydb..", "java.sql..");

  @ArchTest
  static final ArchRule timeIsAnArgument =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.consentaudit.cli.ConsentCommand")
          .should(callMethod(Instant.class, "now"))
          .orShould(callMethod(LocalDate.class, "now"))
          .orShould(callMethod(LocalDateTime.class, "now"))
          .orShould(callMethod(OffsetDateTime.class, "now"))
          .orShould(callMethod(ZonedDateTime.class, "now"))
          .orShould(callMethod(YearMonth.class, "now"))
          .orShould(callMethod(Clock.class, "systemUTC"))
          .orShould(callMethod(Clock.class, "systemDefaultZone"))
          .orShould(callMethod(System.class, "currentTimeMillis"));

  @ArchTest
  static final ArchRule chanceHasASeed =
      noClasses().should().callConstructor(Random.class).orShould(callMethod(Math.class, "random"));

  @ArchTest
  static final ArchRule onlyTheFrontDoorEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should(callMethod(System.class, "exit", int.class));

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.consentaudit.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");
}
