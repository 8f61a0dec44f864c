package se.meetmalmo.communications.core.internal.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.Mustaches;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore.Change;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PlanStep;
import se.meetmalmo.communications.plan.PlanTemplate;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Validation;

/** The plan: who may do what with an activity, and when. */
@Component(service = {Plan.class, PlanComponent.class})
public final class PlanComponent implements Plan {
  private static final int LONGEST_ID = 36;
  private final PlanStore store;
  private final OneTruth truth;
  private final TextReader reader;
  private final AudienceCounts counts;
  private final Clock clock;

  @Activate
  public PlanComponent(
      @Reference PlanStore store,
      @Reference OneTruth truth,
      @Reference TextReader reader,
      @Reference AudienceCounts counts,
      @Reference Clock clock) {
    this.store = store;
    this.truth = truth;
    this.reader = reader;
    this.counts = counts;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Page<Activity> list(PlanQuery query, Actor by) {
    checkReads(by);
    return store.list(query);
  }

  @Override
  public Optional<Activity> find(String id, Actor by) {
    checkReads(by);
    return id.length() > LONGEST_ID ? Optional.empty() : store.find(id);
  }

  @Override
  public Activity add(ActivityContent content, Actor by) {
    checkWrites(by);
    check(content);
    String id = Ids.next();
    return store
        .add(written(id, content, "", by), id, added(content, by))
        .orElseThrow(() -> new IllegalStateException("There is an activity " + id));
  }

  private Activity written(String id, ActivityContent content, String origin, Actor by) {
    return new Activity(
        id,
        content,
        begun(content),
        origin,
        counts.audiences().isExternal(content.texts()),
        by.equals(Actor.SYSTEM) ? Set.of() : Set.of(by.name()),
        "",
        null,
        clock.instant(),
        by.name(),
        0,
        List.of());
  }

  private static ActivityStatus begun(ActivityContent content) {
    return content.texts().isEmpty() ? ActivityStatus.IDEA : ActivityStatus.DRAFT;
  }

  private PlanStep added(ActivityContent content, Actor by) {
    ActivityStatus status = begun(content);
    return new PlanStep(1, status, status, clock.instant(), by.name(), "");
  }

  /**
   * Adds what an event has raised, once.
   *
   * @param event its id
   */
  void raise(String event, String origin, ActivityContent content) {
    store.add(
        written(Ids.next(), content, origin, Actor.SYSTEM), event, added(content, Actor.SYSTEM));
  }

  @Override
  public Activity change(String id, ActivityContent content, long expectedVersion, Actor by) {
    checkWrites(by);
    check(content);
    boolean external = counts.audiences().isExternal(content.texts());
    return store.change(
        id,
        expectedVersion,
        before -> {
          Moves.checkOpen(before);
          Set<String> authors = new TreeSet<>(before.authors());
          authors.add(by.name());
          ActivityStatus to =
              before.status() == ActivityStatus.IDEA ? begun(content) : before.status();
          Activity now =
              new Activity(
                  id,
                  content,
                  to,
                  before.origin(),
                  external,
                  authors,
                  "",
                  null,
                  clock.instant(),
                  by.name(),
                  before.version(),
                  List.of());
          return new Change(now, step(before, to, "", by), PlanStore.CHANGED);
        });
  }

  private PlanStep step(Activity before, ActivityStatus to, String note, Actor by) {
    return new PlanStep(0, before.status(), to, clock.instant(), by.name(), note);
  }

  @Override
  public Activity move(String id, ActivityStatus to, String note, long expectedVersion, Actor by) {
    checkWrites(by);
    String said = note == null ? "" : note.replace("\r\n", "\n").strip();
    new Validation().atMost("note", said, PlanStep.NOTE_LENGTH).orThrow();
    Activity seen = store.find(id).orElseThrow(() -> new NotFoundException("activity", id));
    // what is true now is asked of the domains before the transaction, not within it
    List<Finding> findings = Moves.isHeldToTruth(to) ? truth.findings(seen) : List.of();
    return store.change(
        id,
        expectedVersion < 0 && Moves.isHeldToTruth(to) ? seen.version() : expectedVersion,
        before -> {
          Moves.check(before, to, said, findings, by);
          return new Change(
              Moves.moved(before, to, clock.instant(), by),
              step(before, to, said, by),
              Moves.event(before, to));
        });
  }

  @Override
  public List<Finding> check(String id, Actor by) {
    return truth.findings(existing(id, by));
  }

  @Override
  public List<PublishedItem> preview(String id, Actor by) {
    return reader.read(existing(id, by));
  }

  private Activity existing(String id, Actor by) {
    return find(id, by).orElseThrow(() -> new NotFoundException("activity", id));
  }

  @Override
  public List<AudienceReach> audiences(Actor by) {
    checkReads(by);
    return counts.list();
  }

  @Override
  public Audience keep(Audience audience, Actor by) {
    checkWrites(by);
    store.keep(audience);
    return audience;
  }

  @Override
  public List<PlanTemplate> templates(Actor by) {
    checkReads(by);
    return PlanTemplates.ALL;
  }

  @Override
  public List<Activity> apply(String template, LocalDate start, Actor by) {
    checkWrites(by);
    PlanTemplate found =
        PlanTemplates.ALL.stream()
            .filter(known -> known.key().equals(template))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("plan template", template));
    return found.activities().stream()
        .map(entry -> PlanTemplates.from(entry, start, by.name()))
        .map(
            content -> {
              String id = Ids.next();
              return store
                  .add(written(id, content, "template:" + template, by), id, added(content, by))
                  .orElseThrow();
            })
        .toList();
  }

  /** Facts and audiences that nobody knows are found while they are typed. */
  private void check(ActivityContent content) {
    Map<String, Audience> known = counts.audiences().all();
    Validation wrong = new Validation();
    String keys = String.join(", ", known.keySet());
    for (String audience : content.audiences()) {
      wrong.check(
          known.containsKey(audience),
          FieldError.of("audiences", "unknown-value", "is not one of " + keys, keys));
    }
    wrong.orThrow();
    for (int i = 0; i < content.texts().size(); i++) {
      ChannelText text = content.texts().get(i);
      Set<String> facts = content.about().isEmpty() ? Set.of() : SubjectFacts.NAMES;
      try {
        Mustaches.check(new Wording(text.headline(), text.text()), facts);
      } catch (InvalidInputException e) {
        String field = "texts[" + i + "].";
        throw new InvalidInputException(
            e.errors().stream()
                .map(
                    error ->
                        new FieldError(
                            field + (error.field().equals("subject") ? "headline" : "text"),
                            error.code(),
                            error.message(),
                            error.arguments()))
                .toList());
      }
    }
  }

  private static void checkReads(Actor by) {
    check(by, READERS, "Only staff who work with the communications plan see it");
  }

  private static void checkWrites(Actor by) {
    check(by, WRITERS, "Only communicators, coordinators and project leaders change the plan");
  }

  private static void check(Actor by, Set<String> roles, String otherwise) {
    if (!by.equals(Actor.SYSTEM) && roles.stream().noneMatch(by::has)) {
      throw new ForbiddenException(otherwise);
    }
  }
}
