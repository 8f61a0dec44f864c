package se.meetmalmo.intake.core.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {
  @Test
  void nothingBesideScreeningKnowsItsUseCases() {
    noClasses()
        .that()
        .resideOutsideOfPackage(internal + ".screening")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(internal + ".screening")
        .check(classes);
  }
}
