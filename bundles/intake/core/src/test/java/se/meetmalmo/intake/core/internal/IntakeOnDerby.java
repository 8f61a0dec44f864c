package se.meetmalmo.intake.core.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.core.internal.screening.ConsultationsComponent;
import se.meetmalmo.intake.core.internal.screening.ScreeningComponent;
import se.meetmalmo.intake.core.internal.screening.store.ConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.JpaConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.JpaScreeningStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;
import se.meetmalmo.intake.core.internal.store.JpaIdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaLikenesses;
import se.meetmalmo.intake.core.internal.store.JpaMergeStore;
import se.meetmalmo.intake.core.internal.store.JpaQueue;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.core.internal.together.Likenesses;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Twins;
import se.meetmalmo.intake.core.internal.waiting.WaitingComponent;
import se.meetmalmo.intake.core.internal.waiting.WaitingPolicy;
import se.meetmalmo.intake.core.internal.waiting.store.JpaAlarmStore;
import se.meetmalmo.intake.core.internal.waiting.store.JpaWatchStore;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** The intake on a database of its own, with criteria that say what the test wants. */
public final class IntakeOnDerby implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public final StoreFixture fixture = StoreFixture.open("intake", "db/intake.xml", CLOCK);
  public final FakeCriteria criteria = new FakeCriteria();
  public final CountingJpaTemplate jpa = new CountingJpaTemplate(fixture.jpa());
  public final IdeaStore store = new JpaIdeaStore(jpa, fixture.journal());

  public final IntakeComponent intake = intake();
  public final JoiningComponent joining =
      new JoiningComponent(store, new JpaCaseNumbers(fixture.jpa()), CLOCK);
  public final Likenesses likenesses = new JpaLikenesses(jpa);
  public final MergingComponent merging = merging(CLOCK);

  /** What screeners see with a search. */
  public JudgingComponent judging(Similar similar) {
    return new JudgingComponent(store, likenesses, similar, new Twins(likenesses), CLOCK);
  }

  /** Merges at another time. */
  public MergingComponent merging(Clock clock) {
    return new MergingComponent(store, new JpaMergeStore(jpa, store), clock);
  }

  public final QueueStore queue = new JpaQueue(jpa);
  public final ConsultationStore asked = new JpaConsultationStore(jpa, fixture.journal(), queue);
  public final ScreeningComponent screening = screening(CLOCK);
  public final ConsultationsComponent consultations = consultations(CLOCK);

  public final WaitingComponent waiting =
      new WaitingComponent(
          new JpaWatchStore(jpa, fixture.journal(), queue),
          new JpaAlarmStore(jpa, fixture.journal(), queue),
          intake,
          new WaitingPolicy(14, 30, 7, 3),
          CLOCK);

  /** The same at another time. */
  public ScreeningComponent screening(Clock clock) {
    ScreeningComponent component =
        new ScreeningComponent(
            new JpaScreeningStore(jpa, fixture.journal()), asked, queue, intake, clock);
    component.directory = role -> List.of("bo", "karin");
    return component;
  }

  /** The same at another time. */
  public ConsultationsComponent consultations(Clock clock) {
    return new ConsultationsComponent(asked, queue, store, clock);
  }

  /** An intake on this database; each is as another node. */
  public IntakeComponent intake() {
    return intake(CLOCK);
  }

  /** The same at another time. */
  public IntakeComponent intake(Clock clock) {
    IntakeComponent component =
        new IntakeComponent(store, new JpaCaseNumbers(fixture.jpa()), clock);
    component.criteria = criteria;
    return component;
  }

  /** The events of an idea, oldest first. */
  public List<IdeaEvent> events(String ideaId) {
    return fixture.journal().of(IdeaEvent.subject(ideaId)).stream()
        .filter(event -> IdeaEvent.Type.of(event.type()).isPresent())
        .map(IdeaEvent::of)
        .toList();
  }

  /** What screening has told of an idea, oldest first, in the words of the journal. */
  public List<String> told(String ideaId) {
    return fixture.journal().of(IdeaEvent.subject(ideaId)).stream()
        .map(ScreeningEvent::of)
        .flatMap(Optional::stream)
        .map(event -> event.type().word())
        .toList();
  }

  /** An idea as those see it who may see everything. */
  public IdeaCase full(String id) {
    return (IdeaCase) intake.show(id, Actor.SYSTEM).orElseThrow();
  }

  /** The first column of the first row. */
  public String sql(String query) {
    try (Connection connection = fixture.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  public void execute(String sql) {
    try (Connection connection = fixture.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Empties everything, so that the next test begins anew. */
  public void clear() {
    empty();
    execute("delete from case_number_block");
  }

  /** The same, while an intake stays that has reserved numbers. */
  public void empty() {
    execute("delete from idea");
    execute("delete from idea_line");
    execute("delete from screening_entry");
    execute("delete from screening_bulk");
    execute("delete from consultation");
    execute("delete from consultation_link");
    execute("delete from idea_step");
    execute("delete from idea_link");
    execute("delete from idea_draft");
    execute("delete from idea_likeness");
    execute("delete from idea_merge");
    execute("delete from idea_watch");
    execute("delete from idea_alarm");
    execute("update idea_newcomer set received_at = 0, idea_id = ''");
    execute("delete from journal");
    criteria.outcome = Outcome.PROCEED;
    criteria.answerWithinDays = 0;
  }

  @Override
  public void close() {
    fixture.close();
  }
}
