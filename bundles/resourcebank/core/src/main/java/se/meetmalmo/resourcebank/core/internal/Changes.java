package se.meetmalmo.resourcebank.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.resourcebank.Consent;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Member.Origin;
import se.meetmalmo.resourcebank.Member.Status;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberEvent.Type;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;
import se.meetmalmo.resourcebank.core.internal.store.Change;

/** All that can become of a member: the member after it, and what the neighbours are told. */
final class Changes {
  private Changes() {}

  static Change register(Registration said, Origin origin, Instant now) {
    Consent consent =
        new Consent(said.consentPublicName(), ResourceBank.CONSENT_TEXT, now, said.consentSource());
    Member member =
        new Member(
            Ids.next(), Status.PENDING, said, consent, null, origin, now, null, now, null, "", 1);
    return told(member, List.of(Type.REGISTERED), now, MemberEvent.MEMBER);
  }

  /** Somebody who has agreed elsewhere: active at once. */
  static Change imported(Registration said, Instant now, String by) {
    Consent consent =
        new Consent(said.consentPublicName(), ResourceBank.CONSENT_TEXT, now, said.consentSource());
    Member member =
        new Member(
            Ids.next(),
            Status.ACTIVE,
            said,
            consent,
            null,
            Origin.IMPORT,
            now,
            now,
            now,
            null,
            Ids.next(),
            1);
    return told(member, List.of(Type.CONFIRMED), now, by);
  }

  static Change confirm(Member before, Instant now) {
    Member after =
        new Member(
            before.id(),
            Status.ACTIVE,
            before.registration(),
            before.consent(),
            null,
            before.origin(),
            before.registeredAt(),
            now,
            now,
            null,
            Ids.next(),
            before.version() + 1);
    return told(after, List.of(Type.CONFIRMED), now, MemberEvent.MEMBER);
  }

  static Change say(Member before, Registration said, Instant now, String by) {
    boolean flips = said.consentPublicName() != before.consent().publicName();
    Consent consent =
        flips
            ? new Consent(
                said.consentPublicName(), ResourceBank.CONSENT_TEXT, now, said.consentSource())
            : before.consent();
    Member after = moved(before, said, consent, before.pausedUntil(), now);
    List<Type> types = new ArrayList<>(List.of(Type.CHANGED));
    if (flips) {
      types.add(said.consentPublicName() ? Type.CONSENT_GIVEN : Type.CONSENT_WITHDRAWN);
    }
    return told(after, types, now, by);
  }

  /**
   * @param until null to be asked again
   */
  static Change pause(Member before, LocalDate until, Instant now) {
    Member after = moved(before, before.registration(), before.consent(), until, now);
    return told(
        after, List.of(until == null ? Type.RESUMED : Type.PAUSED), now, MemberEvent.MEMBER);
  }

  static Change askForLink(Member before, Instant now) {
    Member after =
        moved(before, before.registration(), before.consent(), before.pausedUntil(), now);
    return told(after, List.of(Type.LINK_ASKED), now, MemberEvent.MEMBER);
  }

  /** What names anybody is gone; what remains is when, and that there was a certificate. */
  static Change leave(Member before, Instant now, String by) {
    Consent none = new Consent(false, before.consent().textVersion(), now, "");
    Member after =
        new Member(
            before.id(),
            Status.LEFT,
            Registration.erased(before.registration().organisation().kind()),
            none,
            null,
            before.origin(),
            before.registeredAt(),
            before.confirmedAt(),
            now,
            now,
            before.certificateId(),
            before.version() + 1);
    return told(after, List.of(Type.LEFT), now, by);
  }

  private static Member moved(
      Member before, Registration said, Consent consent, LocalDate until, Instant now) {
    return new Member(
        before.id(),
        before.status(),
        said,
        consent,
        until,
        before.origin(),
        before.registeredAt(),
        before.confirmedAt(),
        now,
        before.leftAt(),
        before.certificateId(),
        before.version() + 1);
  }

  private static Change told(Member member, List<Type> types, Instant now, String by) {
    return new Change(
        member,
        types.stream()
            .map(
                type ->
                    new MemberEvent(
                        member.id(),
                        type,
                        now,
                        member.status(),
                        member.isPublic(),
                        member.pausedUntil(),
                        member.registration().language(),
                        member.origin(),
                        member.version(),
                        by))
            .toList());
  }
}
