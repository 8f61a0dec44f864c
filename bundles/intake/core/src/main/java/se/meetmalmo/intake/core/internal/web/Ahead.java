package se.meetmalmo.intake.core.internal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;

/**
 * What an idea waits for, as a page says it.
 *
 * @param hearBy until when the sender hears of it at the latest; null when no day is set
 * @param waitsFor what ends its pause, a line each; empty when it is not paused, or nothing but
 *     somebody's hand does
 */
public record Ahead(LocalDate hearBy, List<String> waitsFor) {

  /** Asks for it. Thread-safe. */
  @Component(service = Looking.class)
  public static final class Looking {
    private final Waiting waiting;

    @Reference(
        cardinality = ReferenceCardinality.OPTIONAL,
        policy = ReferencePolicy.DYNAMIC,
        policyOption = ReferencePolicyOption.GREEDY)
    public volatile KnowledgeBank initiatives;

    @Activate
    public Looking(@Reference Waiting waiting) {
      this.waiting = waiting;
    }

    Ahead at(IdeaCase shown, Actor reader, Words words) {
      Pause pause = shown.pause();
      return new Ahead(
          waiting.hearBy(shown).orElse(null),
          pause == null ? List.of() : lines(pause, reader, words));
    }

    private List<String> lines(Pause pause, Actor reader, Words words) {
      WakeWhen when = pause.wakeWhen();
      return Stream.of(
              Stream.ofNullable(pause.until())
                  .map(day -> words.get("waits-for.DAY", words.day(day))),
              when.initiatives().stream()
                  .map(id -> words.get("waits-for.INITIATIVE", initiative(id, reader))),
              when.themes().stream()
                  .map(theme -> words.get("waits-for.THEME", words.name("theme", theme))),
              Stream.ofNullable(when.budgetYear())
                  .map(year -> words.get("waits-for.BUDGET_YEAR", "" + year)),
              Stream.of("waits-for.RULES").filter(key -> when.rules()).map(words::get))
          .flatMap(lines -> lines)
          .toList();
    }

    /** Why a paused idea is worth taking up. */
    public String reason(WakeReason reason, Actor reader, Words words) {
      String about =
          switch (reason.kind()) {
            case DAY -> words.day(LocalDate.parse(reason.about()));
            case INITIATIVE -> initiative(reason.about(), reader);
            case THEME -> words.name("theme", reason.about());
            case RULES -> rules(reason.about(), words);
            case BUDGET_YEAR, SIMILAR -> reason.about();
          };
      return words.get("wake-reason." + reason.kind(), about);
    }

    /** {@code malmo@2.0.0 REVIEW}. */
    private static String rules(String about, Words words) {
      String[] said = about.split(" ", 2);
      return said[0] + ": " + words.name("outcome", said[said.length - 1]);
    }

    /** By its title, where the reader may know it. */
    private String initiative(String id, Actor reader) {
      KnowledgeBank there = initiatives;
      return there == null
          ? id
          : there.show(id, reader).map(found -> found.initiative().profile().title()).orElse(id);
    }
  }
}
