package se.meetmalmo.knowledgebank.core.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.core.internal.store.JpaInitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.JpaPullStore;
import se.meetmalmo.knowledgebank.core.internal.transfer.InitiativeTransferComponent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** The knowledge bank on a database of its own, by a clock that the test moves. */
public final class Bank implements AutoCloseable {
  public static final Actor KARIN = new Actor("karin", Set.of(Roles.COORDINATOR));
  public static final Actor OPERATOR = new Actor("omar", Set.of(Roles.OPERATOR));
  private Instant now = Instant.parse("2026-11-23T10:15:30.123Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  public final StoreFixture fixture;
  public final JpaInitiativeStore store;
  public final Shelf shelf;
  public final KnowledgeBankComponent bank;
  public final InitiativeTransferComponent transfer;

  public Bank() {
    this(clock -> StoreFixture.open("knowledgebank", "db/knowledgebank.xml", clock));
  }

  private Bank(Function<Clock, StoreFixture> database) {
    fixture = database.apply(clock);
    store = new JpaInitiativeStore(fixture.jpa(), fixture.journal());
    shelf = new Shelf(store, clock, new Reviewing(180, 30));
    bank = new KnowledgeBankComponent(store, shelf, clock);
    transfer =
        new InitiativeTransferComponent(
            shelf,
            store,
            new InitiativeRows(store, shelf, clock),
            new JpaPullStore(fixture.jpa()),
            clock);
  }

  /** Synced at each commit as in production; for measuring. */
  public static Bank onDisk(Path folder) {
    return new Bank(clock -> StoreFixture.onDisk("knowledgebank", "db/knowledgebank.xml", folder));
  }

  /** A catalogue as it is when the platform has started anew. */
  public KnowledgeBankComponent restarted() {
    return new KnowledgeBankComponent(
        store, new Shelf(store, clock, new Reviewing(180, 30)), clock);
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public Initiative written(String title) {
    return bank.create(NewInitiative.of(profile(title, "eva.ek@example.se")), KARIN);
  }

  public static InitiativeProfile profile(String title, String ownerEmail) {
    return Json.read(
        """
        {"title": "%s", "text": "Staden och företagen gör det ihop.",
         "owner": "Eva Ek", "ownerEmail": "%s"}
        """
            .formatted(title, ownerEmail),
        InitiativeProfile.class);
  }

  public static Lesson lesson(String did) {
    return new Lesson(
        did, "Elva fick jobb", "Handledaren", "Börja i juli", 180_000L, 11, null, null);
  }

  public List<InitiativeEvent.Kind> events(String id) {
    return fixture.journal().of(InitiativeEvent.subject(id)).stream()
        .map(event -> InitiativeEvent.of(event).kind())
        .toList();
  }

  @Override
  public void close() {
    fixture.close();
  }
}
