package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.knowledgebank.BearingLesson;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.knowledgebank.core.internal.store.Change;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.core.internal.store.Whole;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.search.SimilarWork;

/** The use cases of the knowledge bank. */
@Component(service = KnowledgeBank.class)
public final class KnowledgeBankComponent implements KnowledgeBank {
  private static final Duration LINK_OPENS = Duration.ofDays(90);
  private static final int SOME = 100;
  private final InitiativeStore store;
  private final Shelf shelf;
  private final Clock clock;
  private final Entries entries;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SimilarWork similar;

  @Activate
  public KnowledgeBankComponent(
      @Reference InitiativeStore store, @Reference Shelf shelf, @Reference Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.clock = clock;
    this.entries = new Entries(shelf.reviewing(), clock);
  }

  static boolean reads(Actor actor) {
    return actor.equals(Actor.SYSTEM) || READERS.stream().anyMatch(actor::has);
  }

  static void checkWrites(Actor by, Set<String> roles) {
    if (!by.equals(Actor.SYSTEM) && roles.stream().noneMatch(by::has)) {
      throw new ForbiddenException("The knowledge bank is written by " + String.join(", ", roles));
    }
  }

  @Override
  public InitiativeListing list(InitiativeQuery query, Actor reader) {
    Listing listing = shelf.list(query, reads(reader));
    Map<String, Kept> kept = store.byId(listing.ids());
    List<InitiativeSummary> lines =
        listing.ids().stream()
            .filter(kept::containsKey)
            .map(id -> entries.initiative(kept.get(id)).summary())
            .toList();
    return listing.with(Page.of(lines, query.page(), listing.total()));
  }

  @Override
  public Optional<InitiativeEntry> show(String initiativeId, Actor reader) {
    boolean all = reads(reader);
    return store
        .find(initiativeId)
        .filter(whole -> all || whole.initiative().state() == State.PUBLISHED)
        .map(whole -> all ? entries.entry(whole) : Entries.forPublic(entries.entry(whole)));
  }

  @Override
  public Optional<String> initiativeOf(String experienceId, Actor reader) {
    return store
        .initiativeOf(experienceId)
        .flatMap(id -> show(id, reader))
        .filter(
            entry ->
                Stream.concat(entry.results().stream(), entry.lessons().stream())
                    .anyMatch(experience -> experience.id().equals(experienceId)))
        .map(entry -> entry.initiative().id());
  }

  @Override
  public long publishedExperiences() {
    return store.publishedExperiences();
  }

  @Override
  public Initiative create(NewInitiative initiative, Actor by) {
    checkWrites(by, WRITERS);
    InitiativeChange begun =
        InitiativeChange.begin(
            initiative, initiative.origin(), "", shelf.reviewing(), clock.instant(), by.name());
    return entries.initiative(written(begun.made().orElseThrow()));
  }

  private Kept written(Change change) {
    try {
      store.write(List.of(change));
    } catch (UnfitRowException e) {
      Kept kept = change.initiative();
      throw new ConflictException(
          "%s has an initiative with the external id %s already"
              .formatted(kept.source().isEmpty() ? "This bank" : kept.source(), kept.externalId()));
    }
    shelf.put(List.of(change.initiative()));
    return change.initiative();
  }

  @Override
  public Initiative update(
      String initiativeId, InitiativeProfile profile, long expectedVersion, Actor by) {
    checkWrites(by, WRITERS);
    return entries.initiative(
        changed(initiativeId, by.name(), change -> change.seen(expectedVersion).say(profile))
            .initiative());
  }

  @Override
  public Initiative setState(String initiativeId, State state, long expectedVersion, Actor by) {
    checkWrites(by, WRITERS);
    return entries.initiative(
        changed(initiativeId, by.name(), change -> change.seen(expectedVersion).state(state))
            .initiative());
  }

  private Whole changed(String id, String by, UnaryOperator<InitiativeChange> what) {
    Instant now = clock.instant();
    Whole whole =
        store.change(
            id,
            before -> what.apply(InitiativeChange.of(before, shelf.reviewing(), now, by)).made());
    shelf.put(List.of(whole.initiative()));
    return whole;
  }

  @Override
  public ExperienceEntry add(String initiativeId, Experience experience, Actor by) {
    checkWrites(by, WRITERS);
    String id = Ids.next();
    return changed(initiativeId, by.name(), change -> change.add(id, experience, State.DRAFT))
        .experience(id)
        .orElseThrow();
  }

  @Override
  public ExperienceEntry change(
      String experienceId, Experience said, long expectedVersion, Actor by) {
    checkWrites(by, WRITERS);
    return changed(
            initiativeOf(experienceId),
            by.name(),
            change -> change.change(experienceId, said, expectedVersion))
        .experience(experienceId)
        .orElseThrow();
  }

  @Override
  public ExperienceEntry review(String experienceId, State state, long expectedVersion, Actor by) {
    checkWrites(by, Set.of(Roles.COORDINATOR));
    return changed(
            initiativeOf(experienceId),
            by.name(),
            change -> change.review(experienceId, state, expectedVersion))
        .experience(experienceId)
        .orElseThrow();
  }

  private String initiativeOf(String experienceId) {
    return store
        .initiativeOf(experienceId)
        .orElseThrow(() -> new NotFoundException("experience", experienceId));
  }

  @Override
  public InitiativeEntry publish(GroupReport report, Actor by) {
    if (!by.equals(Actor.SYSTEM) && !by.isStaff()) {
      throw new ForbiddenException("What groups report is taken over by staff");
    }
    State state = by.has(Roles.COORDINATOR) ? State.PUBLISHED : State.DRAFT;
    String key = Kept.key(GroupReport.SOURCE, report.groupId());
    Optional<Kept> known = Optional.ofNullable(store.byKey(List.of(key)).get(key));
    List<String> ids =
        Stream.generate(Ids::next)
            .limit(report.results().size() + report.lessons().size())
            .sorted()
            .toList();
    if (known.isEmpty()) {
      NewInitiative wanted =
          new NewInitiative(
              report.initiative(), state, Origin.CITY, GroupReport.SOURCE, report.groupId());
      InitiativeChange begun =
          InitiativeChange.begin(
              wanted,
              Origin.OWN_GROUP,
              report.ideaId(),
              shelf.reviewing(),
              clock.instant(),
              by.name());
      Kept kept = written(Reported.first(begun, report, ids, state).made().orElseThrow());
      return entries.entry(store.find(kept.id()).orElseThrow());
    }
    Instant now = clock.instant();
    Whole whole =
        store.report(
            known.get().id(),
            (before, handed) ->
                Reported.again(
                        InitiativeChange.of(before, shelf.reviewing(), now, by.name()),
                        report,
                        before,
                        handed.orElseGet(() -> Reported.asItIs(before)),
                        ids,
                        state)
                    .made());
    shelf.put(List.of(whole.initiative()));
    return entries.entry(whole);
  }

  @Override
  public String issueReviewLink(String initiativeId, Actor by) {
    checkWrites(by, WRITERS);
    String secret = Ids.secret();
    Instant now = clock.instant();
    store.addLink(initiativeId, Ids.hash(secret), now.plus(LINK_OPENS), now);
    return secret;
  }

  @Override
  public Optional<Initiative> review(String secret) {
    return store
        .linked(Ids.hash(secret), clock.instant())
        .flatMap(store::find)
        .map(whole -> entries.initiative(whole.initiative()).forPublic());
  }

  @Override
  public Initiative confirm(String secret) {
    String id =
        store
            .linked(Ids.hash(secret), clock.instant())
            .orElseThrow(() -> new NotFoundException("link", "of that secret"));
    return entries
        .initiative(changed(id, Step.OWNER, InitiativeChange::confirm).initiative())
        .forPublic();
  }

  @Override
  public Initiative confirm(String initiativeId, Actor by) {
    checkWrites(by, WRITERS);
    return entries.initiative(
        changed(initiativeId, by.name(), InitiativeChange::confirm).initiative());
  }

  @Override
  public int askOwners(Instant now) {
    int asked = 0;
    List<String> due = store.toAsk(now, SOME);
    while (!due.isEmpty()) {
      for (String id : due) {
        Whole whole =
            store.change(
                id,
                before ->
                    InitiativeChange.of(before, shelf.reviewing(), now, Step.SYSTEM).ask().made());
        shelf.put(List.of(whole.initiative()));
        asked++;
      }
      due = store.toAsk(now, SOME);
    }
    return asked;
  }

  @Override
  public List<BearingLesson> lessonsFor(String title, String text, Actor reader) {
    SimilarWork search = similar;
    return search == null ? List.of() : new Bearing(this, store, search, reader).on(title, text);
  }
}
