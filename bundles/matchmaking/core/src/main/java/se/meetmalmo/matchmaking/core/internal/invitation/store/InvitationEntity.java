package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.Json;
import se.meetmalmo.resourcebank.Organisation;

/** A row of {@code invitation}; it changes with its roster, whose version is held then. */
@Entity
@Table(name = "invitation")
class InvitationEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "idea_id", length = 40)
  private String ideaId;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Invitee.Origin origin;

  @Column(name = "who_key", length = 64)
  private String whoKey;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Side side;

  @Column(length = 300)
  private String name;

  @Column(length = 300)
  private String organisation;

  @Column(length = 254)
  private String email;

  @Column(name = "written_language", length = 2)
  private String language;

  @Column(name = "organisation_key")
  private long organisationKey;

  @Column(length = 160)
  private String industry;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_class", length = 10)
  private Organisation.Size size;

  @Column(length = 160)
  private String area;

  @Column(name = "could_lead")
  private int couldLead;

  private int newcomer;
  private int score;

  @Column(length = 16_000)
  private String reasons;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Invitation.State state;

  private int vacant;

  @Column(name = "invited_at")
  private long invitedAt;

  @Column(name = "answer_by")
  private long answerBy;

  @Column(name = "remind_at")
  private long remindAt;

  @Column(name = "reminded_at")
  private Long remindedAt;

  @Column(name = "ended_at")
  private Long endedAt;

  @Column(name = "may_lead")
  private int mayLead;

  @Column(name = "wants_to_join")
  private int wantsToJoin;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Ending ending;

  @Column(length = 4_000)
  private String words;

  @Column(length = 36)
  private String replaces;

  @Column(name = "replaced_by", length = 36)
  private String replacedBy;

  protected InvitationEntity() {}

  InvitationEntity(Seat seat) {
    Invitation one = seat.invitation();
    Invitee to = one.invitee();
    Sitting sitting = seat.sitting();
    boolean isGuest = to.origin() == Invitee.Origin.GUEST;
    id = one.id();
    ideaId = one.ideaId();
    origin = to.origin();
    whoKey = seat.whoKey();
    side = to.side();
    name = isGuest ? to.name() : "";
    organisation = isGuest ? to.organisation() : "";
    email = isGuest ? to.email() : "";
    language = to.language();
    organisationKey = sitting.organisation();
    industry = sitting.industry();
    size = sitting.size();
    area = sitting.area();
    couldLead = bit(sitting.canLead());
    newcomer = bit(sitting.isNewcomer());
    score = one.score();
    reasons = Json.write(one.reasons());
    invitedAt = one.invitedAt().toEpochMilli();
    answerBy = one.answerBy().toEpochMilli();
    remindAt = seat.remindAt().toEpochMilli();
    replaces = one.replaces();
    become(seat);
  }

  final void become(Seat seat) {
    Invitation one = seat.invitation();
    state = one.state();
    vacant = bit(seat.isVacant());
    remindedAt = Millis.of(one.remindedAt());
    endedAt = Millis.of(one.endedAt());
    mayLead = bit(one.mayLead());
    wantsToJoin = bit(one.wantsToJoin());
    ending = one.ending();
    words = one.words();
    replacedBy = one.replacedBy();
  }

  private static int bit(boolean holds) {
    return holds ? 1 : 0;
  }

  Seat toSeat() {
    Invitee to =
        new Invitee(
            origin,
            origin == Invitee.Origin.GUEST ? "" : whoKey,
            side,
            name,
            organisation,
            email,
            language);
    Invitation one =
        new Invitation(
            id,
            ideaId,
            to,
            state,
            Instant.ofEpochMilli(invitedAt),
            Instant.ofEpochMilli(answerBy),
            Millis.instant(remindedAt),
            Millis.instant(endedAt),
            mayLead == 1,
            wantsToJoin == 1,
            ending,
            words,
            replaces,
            replacedBy,
            score,
            List.of(Json.stored(reasons, Reason[].class)));
    Sitting sitting =
        new Sitting(side, organisationKey, industry, size, area, couldLead == 1, newcomer == 1);
    return new Seat(one, sitting, Instant.ofEpochMilli(remindAt), vacant == 1, 0);
  }
}
