package se.meetmalmo.groups.core.internal.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.communications.spi.ShippedClaims;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.GroupStep;
import se.meetmalmo.groups.PublicGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/**
 * What anyone may know of a group now, for what channels say of it: of one that has started. Case
 * number, themes and areas are those of its idea, while an intake knows it and it is public.
 */
@Component(property = SubjectFacts.SCHEME + "=group")
public final class GroupFacts implements SubjectFacts {
  private static final Texts TEXTS = Texts.beside(GroupFacts.class);
  private static final Set<Type> TURNS =
      Set.of(Type.STARTED, Type.STOPPED, Type.CLOSED, Type.PUBLISHED);

  /** What a closed group is that had been stopped. */
  private static final String GIVEN_UP = "GIVEN_UP";

  private static final Set<String> STATES = Set.of("RUNNING", "STOPPED", "CLOSED", GIVEN_UP);
  private final WorkingGroups groups;
  private final GroupStore store;
  private final Site site;
  private final Map<Language, ShippedClaims> claims =
      Map.of(
          Language.SV, ShippedClaims.beside(GroupFacts.class, "sv", STATES),
          Language.EN, ShippedClaims.beside(GroupFacts.class, "en", STATES));

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Intake intake;

  @Activate
  public GroupFacts(
      @Reference WorkingGroups groups, @Reference GroupStore store, @Reference Site site) {
    this.groups = groups;
    this.store = store;
    this.site = site;
  }

  @Override
  public Optional<Known> find(String id, String language) {
    return groups.publicGroup(id).map(group -> known(group, Language.of(language)));
  }

  private Known known(PublicGroup group, Language language) {
    Map<String, String> facts = new HashMap<>();
    Optional<PublicIdea> idea = idea(group.ideaId());
    List<String> themes = idea.map(PublicIdea::themes).orElse(List.of());
    List<String> areas = idea.map(PublicIdea::areas).orElse(List.of());
    String state = group.state().isOver() && group.stopped() ? GIVEN_UP : group.state().name();
    Instant changed = changed(group);
    facts.put("title", group.title());
    facts.put("caseNumber", idea.map(PublicIdea::caseNumber).orElse(""));
    facts.put("status", TEXTS.get(language, "status." + state));
    facts.put("statusText", TEXTS.get(language, "statusText." + state));
    facts.put("link", site.url("/groups/" + group.id()).toString());
    facts.put("themes", String.join(", ", themes));
    facts.put("areas", String.join(", ", areas));
    facts.put("since", changed.atZone(City.ZONE).toLocalDate().toString());
    return new Known(facts, claims.get(language).untrueIn(state), themes, areas, changed);
  }

  private Optional<PublicIdea> idea(String ideaId) {
    Intake present = intake;
    return present == null
        ? Optional.empty()
        : present
            .show(ideaId, Actor.ANONYMOUS)
            .map(PublicCase.class::cast)
            .map(PublicCase::idea)
            .filter(idea -> !idea.withheld());
  }

  private Instant changed(PublicGroup group) {
    return store.history(group.id()).stream()
        .filter(step -> TURNS.contains(step.type()))
        .map(GroupStep::at)
        .max(Instant::compareTo)
        .orElse(group.startedAt());
  }
}
