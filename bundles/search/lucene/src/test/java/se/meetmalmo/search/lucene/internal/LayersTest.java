package se.meetmalmo.search.lucene.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's directions: rest, command → API; engine → index → rank → learn → analysis. */
class LayersTest {
  private static final String INTERNAL = LayersTest.class.getPackageName();
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(INTERNAL);

  @Test
  void edgesKnowTheApiOnly() {
    never("rest", "", "index", "rank", "learn", "analysis", "command");
    never("command", "", "index", "rank", "learn", "analysis", "rest");
  }

  @Test
  void eachLayerKnowsThoseBelowIt() {
    never("analysis", "", "index", "rank", "learn", "rest", "command");
    never("learn", "", "index", "rank", "rest", "command");
    never("rank", "", "index", "rest", "command");
    never("index", "", "rest", "command");
  }

  @Test
  void onlyIndexAndAnalysisKnowLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages(INTERNAL + ".index", INTERNAL + ".analysis")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.tartarus..")
        .check(classes);
  }

  private void never(String layer, String... others) {
    for (String other : others) {
      noClasses()
          .that()
          .resideInAPackage(INTERNAL + "." + layer)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(other.isEmpty() ? INTERNAL : INTERNAL + "." + other)
          .check(classes);
    }
  }
}
