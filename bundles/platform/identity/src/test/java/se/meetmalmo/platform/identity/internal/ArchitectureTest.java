package se.meetmalmo.platform.identity.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "se.meetmalmo.platform.identity.internal";
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void onlyTheStoreKnowsJpa() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.persistence..", "org.apache.aries.jpa..")
        .check(classes);
  }

  @Test
  void pagesApiConsoleAndFilterGoThroughTheUseCases() {
    noClasses()
        .that()
        .resideInAnyPackage("..rest..", "..web..", "..command..", "..request..", "..console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.store..")
        .check(classes);
  }

  @Test
  void useCasesKnowNothingOfWhoAsks() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT, ROOT + ".store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..rest..", "..internal.web..", "..command..", "javax.ws.rs..")
        .check(classes);
  }
}
