package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.core.internal.Planner;
import se.meetmalmo.communications.core.internal.QuietHours;
import se.meetmalmo.communications.core.internal.idea.IdeaNotices;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.JpaDeliveryStore;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.decisionlog.core.internal.DecisionLogComponent;
import se.meetmalmo.decisionlog.core.internal.store.JdbcLogStore;
import se.meetmalmo.intake.core.internal.AnyCommands.NodeGone;
import se.meetmalmo.intake.core.internal.AnyCommands.Outcomes;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * Whatever is asked of the intake, and wherever the nodes go that hand its events on: each change
 * has one entry of the decision log and one message to the sender. Log and deliveries are the real
 * ones, each on a database; a node goes before a commit, after it, or before it has noted that an
 * event is handled. As many sequences as {@code -Dmeet.sequences} says, one in 25 on a database.
 */
class EveryChangeIsToldTest {
  private static final int SEQUENCES = Integer.getInteger("meet.sequences", 2_500);
  private static final int ON_DATABASE = 25;
  private static final PageRequest ALL = new PageRequest(0, PageRequest.MAX_SIZE);

  private final AnyCommands commands = new AnyCommands();
  private final IntakeOnDerby house = new IntakeOnDerby();
  private final StoreFixture logged =
      StoreFixture.open("decisionlog", "db/decisionlog.xml", IntakeOnDerby.CLOCK);
  private final StoreFixture planned =
      StoreFixture.open("communications", "db/communications.xml", IntakeOnDerby.CLOCK);
  private final DecisionLogComponent log =
      new DecisionLogComponent(new JdbcLogStore(perilous(logged.dataSource())));
  private final DeliveryStore deliveries = new JpaDeliveryStore(perilous(planned.jpa()));
  private final Planner planner =
      new Planner(
          new IdeaNotices(),
          deliveries,
          IntakeOnDerby.CLOCK,
          QuietHours.parse("", ZoneOffset.UTC),
          channel -> true,
          channels -> {});
  private long events;
  private long handed;

  @AfterEach
  void close() {
    planned.close();
    logged.close();
    house.close();
  }

  @Test
  void everyChangeHasOneEntryOfTheLogAndOneMessageToTheSender() throws Exception {
    for (int i = 0; i < SEQUENCES; i++) {
      commands.risk((i % 5) * 0.04);
      Outcomes outcomes =
          commands.sequence(i % ON_DATABASE == 0 ? commands.on(house) : commands.inMemory(), i);
      hand(outcomes.told(), log);
      hand(outcomes.told(), planner);
      commands.risk(0);
      check(outcomes);
    }
    Verification chain = log.verify("", seen -> {});
    System.out.printf(
        "%d sequences, %d events, handed over %d times, nodes gone %d times%n",
        SEQUENCES, events, handed, commands.gone());
    assertThat(chain.isWhole()).isTrue();
    assertThat(chain.entries()).isEqualTo(events);
    assertThat(commands.gone()).isGreaterThan(SEQUENCES / 10);
    assertThat(handed).isGreaterThan(2 * events + SEQUENCES / 10);
  }

  /** Notes how far it has come now and then; a node that goes is followed from there. */
  private void hand(List<JournalEvent> told, JournalHandler handler) throws Exception {
    int noted = 0;
    int place = 0;
    while (noted < told.size()) {
      try {
        handed++;
        handler.handle(told.get(place));
        commands.peril();
        place++;
        noted = place == told.size() || commands.random.nextInt(3) == 0 ? place : noted;
      } catch (NodeGone e) {
        place = noted;
      }
    }
  }

  private void check(Outcomes outcomes) {
    List<JournalEvent> told = outcomes.told();
    String subject = told.get(0).subject();
    List<String> ids = told.stream().map(JournalEvent::id).toList();
    events += ids.size();
    List<LogEntry> entries = log.list(new LogQuery(subject, false, ALL)).items();
    assertThat(entries).hasSameSizeAs(outcomes.full().steps());
    assertThat(entries).extracting(LogEntry::event).isEqualTo(ids);
    assertThat(entries)
        .extracting(LogEntry::kind)
        .isEqualTo(told.stream().map(JournalEvent::type).toList());
    List<Delivery> messages = deliveries.list(DeliveryQuery.about(subject, ALL)).items();
    assertThat(messages).extracting(Delivery::event).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(messages)
        .extracting(Delivery::recipient)
        .containsOnly("idea-sender:" + outcomes.full().idea().id());
  }

  /** A node's connections: it may go when it commits. */
  private DataSource perilous(DataSource source) {
    return commands.between(
        DataSource.class,
        source,
        (name, call) ->
            name.equals("getConnection")
                ? commands.between(Connection.class, (Connection) call.call(), this::commit)
                : call.call());
  }

  private Object commit(String name, Callable<Object> call) throws Exception {
    return name.equals("commit") ? commands.perilous(call) : call.call();
  }

  /** A node's transactions: it may go before each, when all is written, and after it. */
  private JpaTemplate perilous(JpaTemplate jpa) {
    return new JpaTemplate() {
      @Override
      public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        commands.peril();
        R result = jpa.txExpr(type, em -> written(em, code));
        commands.peril();
        return result;
      }

      @Override
      public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
      }

      @Override
      public void tx(TransactionType type, EmConsumer code) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void tx(EmConsumer code) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private <R> R written(EntityManager em, EmFunction<R> code) {
    R result = code.apply(em);
    if (em.isJoinedToTransaction()) {
      em.flush();
    }
    commands.peril();
    return result;
  }
}
