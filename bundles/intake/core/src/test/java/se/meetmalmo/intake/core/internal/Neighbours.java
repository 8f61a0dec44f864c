package se.meetmalmo.intake.core.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.ResourceBank;

/** As much of both banks as the intake asks for, and what they tell. */
public final class Neighbours {
  /** Initiatives by id. */
  public final Map<String, Stage> initiatives = new TreeMap<>();

  /** Themes of members by id. */
  public final Map<String, List<String>> members = new TreeMap<>();

  public KnowledgeBank knowledgeBank() {
    return only(KnowledgeBank.class, "show", this::initiative);
  }

  public ResourceBank resourceBank() {
    return only(ResourceBank.class, "profile", this::member);
  }

  private interface Look {
    Object up(String id);
  }

  private static <T> T only(Class<T> service, String method, Look look) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, called, arguments) -> {
              if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
              }
              return look.up((String) arguments[0]);
            }));
  }

  private Optional<InitiativeEntry> initiative(String id) {
    return Optional.ofNullable(initiatives.get(id))
        .map(
            stage ->
                new InitiativeEntry(
                    new Initiative(
                        id,
                        profile(stage),
                        State.PUBLISHED,
                        Origin.values()[0],
                        "",
                        "",
                        "",
                        Freshness.values()[0],
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        1),
                    List.of(),
                    List.of(),
                    List.of()));
  }

  private static InitiativeProfile profile(Stage stage) {
    return new InitiativeProfile(
        "Lärlingstorget",
        "",
        "Ett torg",
        "sv",
        stage,
        null,
        null,
        null,
        null,
        "",
        "",
        null,
        null,
        "",
        null,
        0);
  }

  private Optional<MemberProfile> member(String id) {
    return Optional.ofNullable(members.get(id))
        .map(
            themes ->
                new MemberProfile(
                    id,
                    Member.Status.ACTIVE,
                    null,
                    new Interest(Interest.Scope.TOPICS, themes, null, null, null, ""),
                    null,
                    List.of("sv"),
                    0,
                    null,
                    1));
  }

  /** An event of the knowledge bank. */
  public static JournalEvent told(String initiative, InitiativeEvent.Kind kind, Stage stage) {
    return new InitiativeEvent(
            initiative,
            kind,
            Instant.EPOCH,
            1,
            "",
            1,
            State.PUBLISHED,
            stage,
            "sv",
            Origin.values()[0],
            "",
            "bo")
        .toJournal()
        .in(InitiativeEvent.UNIT);
  }

  /** An event of the resource bank. */
  public static JournalEvent told(String member, MemberEvent.Type type) {
    return new MemberEvent(
            member,
            type,
            Instant.EPOCH,
            Member.Status.ACTIVE,
            true,
            null,
            "sv",
            Member.Origin.values()[0],
            1,
            "member")
        .toJournal()
        .in(MemberEvent.UNIT);
  }
}
