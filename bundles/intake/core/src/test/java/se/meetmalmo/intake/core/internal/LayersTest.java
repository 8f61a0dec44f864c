package se.meetmalmo.intake.core.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's directions: rest, web, command → API; internal → store; store → API records. */
class LayersTest {
  private static final String INTERNAL = LayersTest.class.getPackageName();
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(INTERNAL);

  @Test
  void edgesKnowTheApiOnly() {
    for (String edge : new String[] {"rest", "web", "command"}) {
      noClasses()
          .that()
          .resideInAPackage(INTERNAL + "." + edge + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INTERNAL, INTERNAL + ".store..", "javax.persistence..")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @Test
  void storeKnowsNothingAboveIt() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            INTERNAL, INTERNAL + ".rest..", INTERNAL + ".web..", INTERNAL + ".command..")
        .check(classes);
  }

  @Test
  void useCasesKnowNeitherEdgesNorPersistence() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            INTERNAL + ".rest..",
            INTERNAL + ".web..",
            INTERNAL + ".command..",
            "javax.persistence..",
            "javax.ws.rs..",
            "org.apache.karaf..")
        .check(classes);
  }

  @Test
  void onlyTheStoreKnowsPersistence() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.persistence..", "org.apache.openjpa..", "org.apache.aries..")
        .check(classes);
  }
}
