package se.meetmalmo.rules.malmo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetLoader;
import se.meetmalmo.platform.web.Language;

class MalmoRuleSetTest {
  private static final Path FOLDER = Path.of("src/main/resources/ruleset");
  private static final Path EXAMPLES = FOLDER.resolve("examples.jsonl");
  private static final Path HELD_OUT = Path.of("src/test/resources/held-out.jsonl");
  private static CompiledRuleSet set;

  @BeforeAll
  static void loads() throws IOException {
    set = RuleSetLoader.load(RuleSetFiles.of(FOLDER));
  }

  @Test
  void bringsItsOwnExamplesWhichAllHold() {
    List<Case> examples = Case.in(EXAMPLES);
    assertThat(examples).hasSizeGreaterThanOrEqualTo(120);
    assertThat(examples).allMatch(example -> example.agreesTo(outcome(example)));
    assertThat(examples).noneMatch(example -> example.isBetrayedBy(outcome(example)));
  }

  @Test
  void agreesWithACoordinatorInTheCasesKeptAside() {
    List<Case> cases = Case.in(HELD_OUT);
    Map<String, Map<Outcome, Integer>> table = new TreeMap<>();
    cases.forEach(
        one ->
            table
                .computeIfAbsent(one.group(), group -> new EnumMap<>(Outcome.class))
                .merge(outcome(one), 1, Integer::sum));
    long right = cases.stream().filter(one -> one.agreesTo(outcome(one))).count();
    System.out.println("held out: " + right + " of " + cases.size() + " right " + table);
    assertThat(cases.stream().filter(one -> one.isBetrayedBy(outcome(one)))).isEmpty();
    assertThat((double) right / cases.size()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void givesEveryVerdictOnEveryCriterion() {
    Map<String, Set<Verdict>> given = new TreeMap<>();
    Case.in(EXAMPLES)
        .forEach(
            one ->
                set.assess(one.submission(), Language.SV)
                    .findings()
                    .forEach(
                        finding ->
                            given
                                .computeIfAbsent(
                                    finding.criterion(), id -> EnumSet.noneOf(Verdict.class))
                                .add(finding.verdict())));
    assertThat(given).hasSize(5);
    assertThat(given.values())
        .allSatisfy(verdicts -> assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values()));
  }

  @Test
  void saysWhyInBothLanguagesAndQuotesWordForWord() {
    for (Case one : Case.in(EXAMPLES)) {
      for (Language language : Language.values()) {
        List<Finding> findings = set.assess(one.submission(), language).findings();
        assertThat(findings).allMatch(finding -> finding.reason().length() > 20, one.name());
        assertThat(findings)
            .noneMatch(finding -> finding.reason().contains("{"), one.name())
            .noneMatch(
                finding -> finding.reason().matches(".*(”” |[.!?]”\\.|[^.!?]” [A-ZÅÄÖ]).*"),
                one.name());
      }
    }
  }

  @Test
  void offersAllOfItsFilesToTheEngine() throws IOException {
    BundleContext context = fake(BundleContext.class, fake(Bundle.class, entries()));
    Map<String, byte[]> files = new MalmoRuleSet(context).files();
    assertThat(files).hasSameSizeAs(RuleSetFiles.of(FOLDER).files()).containsKey("ruleset.json");
    assertThat(RuleSetLoader.load(RuleSetFiles.of("malmo", files)).id()).isEqualTo(set.id());
  }

  private static Outcome outcome(Case one) {
    return set.assess(one.submission(), Language.SV).outcome();
  }

  private static Object entries() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return Collections.enumeration(paths.map(MalmoRuleSetTest::url).toList());
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Answers every call alike. */
  private static <T> T fake(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
  }
}
