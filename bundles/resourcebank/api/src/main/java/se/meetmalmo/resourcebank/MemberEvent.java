package se.meetmalmo.resourcebank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What the resource bank tells its neighbours: each change of a member is one of these, in the
 * journal of the unit {@value #UNIT}, written in the same transaction as the change. Holds no
 * personal data; who needs such asks the {@link ResourceBank} for the member.
 *
 * @param status after it
 * @param isPublic whether the names may be shown to anyone after it
 * @param pausedUntil null when not paused; see {@link Member#pausedUntil}
 * @param language to write to the member in
 * @param version of the member once this is done
 * @param by name of the account, {@code system} or {@code member}
 */
public record MemberEvent(
    String memberId,
    Type type,
    Instant at,
    Member.Status status,
    boolean isPublic,
    LocalDate pausedUntil,
    String language,
    Member.Origin origin,
    long version,
    String by) {
  /** The persistence unit whose journal holds these events. */
  public static final String UNIT = "resourcebank";

  /** In {@link #by}: the member. */
  public static final String MEMBER = "member";

  private static final String SUBJECT = "member:";

  /** What can happen to a member, by the name that the journal gives it. */
  public enum Type {
    /** Somebody has registered; the address is to be confirmed by a link. */
    REGISTERED("MemberRegistered"),
    /** The address is confirmed, or the member came by an import: the membership has begun. */
    CONFIRMED("MemberConfirmed"),
    /** What the member says has changed; also what an import brings up to date. */
    CHANGED("MemberChanged"),
    PAUSED("MemberPaused"),
    /** The pause is over before its day. */
    RESUMED("MemberResumed"),
    CONSENT_GIVEN("ConsentGiven"),
    CONSENT_WITHDRAWN("ConsentWithdrawn"),
    /** Somebody who knows the address has asked for a private link to be sent there. */
    LINK_ASKED("LinkAsked"),
    /** Left: what named anybody is erased, the certificate is revoked. */
    LEFT("MemberLeft");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}: {@code MemberRegistered}. */
    public String word() {
      return word;
    }

    /** The type with such a word; empty for one that a later version has written. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  /** The journal's name of a member: {@code member:018f...}. */
  public static String subject(String memberId) {
    return SUBJECT + memberId;
  }

  /**
   * Reads an event of the journal.
   *
   * @throws IllegalStateException when it is no member's, or of a type that only a later version
   *     knows; see {@link Type#of}
   */
  public static MemberEvent of(JournalEvent event) {
    return Json.stored(event.data(), MemberEvent.class);
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(subject(memberId), type.word(), at, Json.write(this));
  }
}
