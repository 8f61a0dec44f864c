package se.meetmalmo.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The house's directions in the core of a domain: rest, web, command → API; internal → store; store
 * → API records. A domain's own {@code LayersTest} extends this from the package {@code
 * <domain>.core.internal} and adds what else it promises itself.
 */
public abstract class HouseLayers {
  protected final String internal = getClass().getPackageName();
  protected final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(internal);

  @Test
  protected final void edgesKnowTheApiOnly() {
    for (String edge : new String[] {"rest", "web", "command"}) {
      noClasses()
          .that()
          .resideInAPackage(internal + ".." + edge + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(internal, internal + "..store..", "javax.persistence..")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @Test
  protected final void storeKnowsNothingAboveIt() {
    noClasses()
        .that()
        .resideInAPackage(internal + "..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            internal, internal + "..rest..", internal + "..web..", internal + "..command..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  protected final void useCasesKnowNeitherEdgesNorPersistence() {
    noClasses()
        .that()
        .resideInAPackage(internal)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            internal + "..rest..",
            internal + "..web..",
            internal + "..command..",
            "javax.persistence..",
            "javax.ws.rs..",
            "org.apache.karaf..")
        .check(classes);
  }

  @Test
  protected final void onlyTheStoreKnowsPersistence() {
    noClasses()
        .that()
        .resideOutsideOfPackage(internal + "..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.persistence..", "org.apache.openjpa..", "org.apache.aries..")
        .check(classes);
  }
}
