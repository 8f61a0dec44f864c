package se.meetmalmo.communications.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.PublishedQuery;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.communications.spi.Wording;

class HostileFactsTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final PublishedQuery ALL =
      new PublishedQuery(Optional.empty(), "", "", "", Optional.empty(), true);

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static void factIs(String fact) {
    Map<String, String> facts = new HashMap<>();
    SubjectFacts.NAMES.forEach(name -> facts.put(name, fact));
    facts.put("caseNumber", "");
    OFFICE.facts.addFacts(
        (id, language) ->
            Optional.of(
                new SubjectFacts.Known(facts, List.of(), List.of(), List.of(), Instant.EPOCH)),
        Map.of(SubjectFacts.SCHEME, "group"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: x@example.se\r\n\r\n<b>",
        "\u202egnitekram\u202c \u0000\u0007\u200b",
        "{{title}}{{#title}}{{=<% %>=}}{{> x}}",
        "</title><script>alert(1)</script>",
        "M-2026-000001 12 företag 3 mars"
      })
  void aFactStaysOneLineOfVisibleTextThatAsksForNothing(String fact) {
    factIs(fact);
    OFFICE.out(
        content("group:1", text(CityChannel.PRESS, "press", "Om {{title}}:\n\n{{statusText}}")));
    PublishedItem item = OFFICE.published.items(ALL).get(0);
    assertThat(item.text()).startsWith("Om ").doesNotContain("\r").doesNotContainPattern("\\p{Cf}");
    assertThat(item.text().replace("\n", "")).doesNotContainPattern("\\p{Cc}");
    assertThat(item.text().lines()).hasSizeLessThanOrEqualTo(3);
    if (fact.startsWith("{{")) {
      assertThat(item.text()).contains("{{title}}");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000_000})
  void aFactOfTenMegabytesIsCut(int length) {
    factIs("å".repeat(length));
    OFFICE.out(
        content("group:1", text(CityChannel.PRESS, "press", "{{title}} {{status}} {{link}}")));
    PublishedItem item = OFFICE.published.items(ALL).get(0);
    assertThat(item.text().length()).isLessThan(Wording.BODY_LENGTH);
    assertThat(item.headline().length()).isLessThanOrEqualTo(Wording.SUBJECT_LENGTH);
    assertThat(item.link().length()).isLessThan(600);
  }
}
