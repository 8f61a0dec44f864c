package se.meetmalmo.knowledgebank;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which initiatives are asked for; an empty value asks for all. Of several values of one facet any
 * will do; all facets must fit. What was changed last comes first.
 *
 * @param text words, each of which begins a word of what the initiative says
 * @param years in which it was under way
 * @param states for {@link KnowledgeBank#READERS}; others get what is published whatever they ask
 */
public record InitiativeQuery(
    String text,
    List<String> themes,
    List<String> areas,
    Set<Stage> stages,
    List<String> owners,
    Set<Integer> years,
    Set<Origin> origins,
    Set<Freshness> freshness,
    Set<State> states,
    PageRequest page) {
  public static final int TEXT_LENGTH = 200;

  /** Everything, the first page. */
  public static final InitiativeQuery ALL =
      new InitiativeQuery(
          "",
          List.of(),
          List.of(),
          Set.of(),
          List.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          new PageRequest(0, PageRequest.DEFAULT_SIZE));

  public InitiativeQuery {
    text = Objects.requireNonNullElse(text, "").strip();
    themes = Typed.words(themes);
    areas = Typed.words(areas);
    stages = Set.copyOf(stages);
    owners = Typed.words(owners);
    years = Set.copyOf(years);
    origins = Set.copyOf(origins);
    freshness = Set.copyOf(freshness);
    states = Set.copyOf(states);
    Validation bounds = new Validation().atMost("q", text, TEXT_LENGTH);
    Typed.checkWords(bounds, "theme", themes);
    Typed.checkWords(bounds, "area", areas);
    bounds.atMost("owner", owners, InitiativeProfile.WORDS).orThrow();
  }

  /** The same with other words. */
  public InitiativeQuery withText(String words) {
    return new InitiativeQuery(
        words, themes, areas, stages, owners, years, origins, freshness, states, page);
  }

  /** The same on another page. */
  public InitiativeQuery withPage(PageRequest other) {
    return new InitiativeQuery(
        text, themes, areas, stages, owners, years, origins, freshness, states, other);
  }

  /** The same for what needs the owner's word. */
  public InitiativeQuery withFreshness(Set<Freshness> wanted) {
    return new InitiativeQuery(
        text, themes, areas, stages, owners, years, origins, wanted, states, page);
  }

  /** The same for other states. */
  public InitiativeQuery withStates(Set<State> wanted) {
    return new InitiativeQuery(
        text, themes, areas, stages, owners, years, origins, freshness, wanted, page);
  }
}
