package se.meetmalmo.groups.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Place;
import se.meetmalmo.knowledgebank.Side;

/** A row of {@code participant}. */
@Entity
@Table(name = "participant")
class ParticipantEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "group_id", length = 36)
  private String groupId;

  @Column(name = "number_of")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Side side;

  @Enumerated(EnumType.STRING)
  @Column(name = "place_role", length = 10)
  private Place.Role role;

  @Column(name = "member_id", length = 40)
  private String memberId;

  @Column(name = "unit_id", length = 40)
  private String unitId;

  @Column(length = 300)
  private String name;

  @Column(length = 300)
  private String organisation;

  @Column(length = 254)
  private String email;

  @Column(name = "invitation_id", length = 40)
  private String invitationId;

  @Column(length = 2)
  private String language;

  @Column(name = "joined_on", length = 10)
  private String joined;

  @Column(name = "left_on", length = 10)
  private String left;

  @Column(name = "name_consent")
  private int nameConsent;

  protected ParticipantEntity() {}

  ParticipantEntity(String groupId, int number, Participant participant) {
    this.id = participant.id();
    this.groupId = groupId;
    this.number = number;
    become(participant);
  }

  final void become(Participant participant) {
    Place place = participant.place();
    side = place.side();
    role = place.role();
    memberId = place.memberId();
    unitId = place.unitId();
    name = place.name();
    organisation = place.organisation();
    email = place.email();
    invitationId = place.invitationId();
    language = place.language();
    joined = participant.joined().toString();
    left = participant.left() == null ? null : participant.left().toString();
    nameConsent = participant.nameConsent() ? 1 : 0;
  }

  String id() {
    return id;
  }

  String groupId() {
    return groupId;
  }

  Participant toParticipant() {
    return new Participant(
        id,
        new Place(side, role, memberId, unitId, name, organisation, email, invitationId, language),
        WorkingGroupEntity.day(joined),
        WorkingGroupEntity.day(left),
        nameConsent == 1);
  }
}
