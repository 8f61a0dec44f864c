package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Consent;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Registration;

/**
 * A row of {@code member}. Times are milliseconds since 1970, so that no database's or process's
 * time zone touches them. Fields are touched by its own methods only: OpenJPA sees no other change.
 */
@Entity
@Table(name = "member")
class MemberEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(length = 300)
  private String name;

  @Column(length = 254)
  private String email;

  @Column(length = 80)
  private String phone;

  @Column(length = 300)
  private String organisation;

  @Column(name = "external_id", length = 300)
  private String externalId;

  /** While ACTIVE; one address is one member's. */
  @Column(name = "address_key", length = 64)
  private String addressKey;

  /** Stays when the member has left, so that the same import does not bring the member back. */
  @Column(name = "import_key", length = 64)
  private String importKey;

  /** What the public list is searched by; null when not in it. */
  @Column(name = "listed_as", length = 620)
  private String listedAs;

  /** What the public list is ordered by; null when not in it. */
  @Column(name = "sort_key", length = 100)
  private String sortKey;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Member.Status status;

  @Enumerated(EnumType.STRING)
  @Column(name = "organisation_kind", length = 20)
  private Organisation.Kind kind;

  @Column(length = 160)
  private String industry;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_class", length = 10)
  private Organisation.Size sizeClass;

  @Column(length = 160)
  private String area;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Interest.Scope scope;

  @Column(length = 4_000)
  private String themes;

  @Column(length = 4_000)
  private String areas;

  @Column(length = 4_000)
  private String industries;

  @Column(length = 4_000)
  private String forms;

  @Column(name = "idea_id", length = 160)
  private String ideaId;

  @Column(name = "most_groups")
  private int mostGroups;

  @Column(name = "hours_per_month")
  private int hours;

  @Column(length = 1_000)
  private String languages;

  @Column(name = "notice_days")
  private int noticeDays;

  @Column(name = "written_language", length = 2)
  private String language;

  @Column(name = "public_name")
  private int publicName;

  @Column(name = "consent_version", length = 20)
  private String consentVersion;

  @Column(name = "consent_at")
  private long consentAt;

  @Column(name = "consent_source", length = 300)
  private String consentSource;

  @Column(name = "paused_until", length = 10)
  private String pausedUntil;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Member.Origin origin;

  @Column(name = "registered_at")
  private long registeredAt;

  @Column(name = "confirmed_at")
  private Long confirmedAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "left_at")
  private Long leftAt;

  @Column(name = "link_asked_at")
  private Long linkAskedAt;

  @Column(name = "certificate_id", length = 36)
  private String certificateId;

  @Column(name = "status_index")
  private Long statusIndex;

  @Version private long version;

  protected MemberEntity() {}

  MemberEntity(Member member, Long statusIndex) {
    id = member.id();
    origin = member.origin();
    registeredAt = member.registeredAt().toEpochMilli();
    String key = member.registration().externalId();
    importKey = key.isEmpty() ? null : Ids.hash(key);
    become(member, statusIndex);
  }

  static String addressKey(String email) {
    return Ids.hash(email.toLowerCase(Locale.ROOT));
  }

  /**
   * @param index the certificate's place in the status lists; null keeps the one it has
   */
  final void become(Member member, Long index) {
    Registration said = member.registration();
    name = Words.line(said.name());
    email = said.email();
    phone = said.phone();
    externalId = said.externalId();
    describe(said.organisation());
    describe(said.interest());
    mostGroups = said.capacity().groups();
    hours = said.capacity().hoursPerMonth();
    languages = Words.join(said.languages());
    noticeDays = said.noticeDays();
    language = said.language();
    status = member.status();
    addressKey = status == Member.Status.ACTIVE ? addressKey(email) : null;
    listedAs = member.isPublic() ? (organisation + " " + name).toLowerCase(Locale.ROOT) : null;
    sortKey = member.isPublic() ? SwedishOrder.key(organisation + " " + name, 100) : null;
    publicName = member.consent().publicName() ? 1 : 0;
    consentVersion = member.consent().textVersion();
    consentAt = member.consent().at().toEpochMilli();
    consentSource = member.consent().source();
    pausedUntil = member.pausedUntil() == null ? null : member.pausedUntil().toString();
    confirmedAt = millis(member.confirmedAt());
    changedAt = member.changedAt().toEpochMilli();
    leftAt = millis(member.leftAt());
    certificateId = member.certificateId().isEmpty() ? null : member.certificateId();
    statusIndex = index == null ? statusIndex : index;
  }

  private void describe(Organisation told) {
    organisation = Words.line(told.name());
    kind = told.kind();
    industry = told.industry();
    sizeClass = told.size();
    area = told.area();
  }

  private void describe(Interest interest) {
    scope = interest.scope();
    themes = Words.join(interest.themes());
    areas = Words.join(interest.areas());
    industries = Words.join(interest.industries());
    forms = Words.join(interest.forms());
    ideaId = interest.ideaId();
  }

  String id() {
    return id;
  }

  String email() {
    return email;
  }

  String importKey() {
    return importKey;
  }

  boolean isLinkDue(Instant since) {
    return linkAskedAt == null || linkAskedAt < since.toEpochMilli();
  }

  void askedForLink(Instant now) {
    linkAskedAt = now.toEpochMilli();
  }

  Member.Status status() {
    return status;
  }

  long version() {
    return version;
  }

  Member toMember() {
    return new Member(
        id,
        status,
        registration(),
        new Consent(
            publicName == 1, consentVersion, Instant.ofEpochMilli(consentAt), consentSource),
        day(pausedUntil),
        origin,
        Instant.ofEpochMilli(registeredAt),
        instant(confirmedAt),
        Instant.ofEpochMilli(changedAt),
        instant(leftAt),
        certificateId == null ? "" : certificateId,
        version);
  }

  private Registration registration() {
    return new Registration(
        name,
        email,
        phone,
        new Organisation(organisation, kind, industry, sizeClass, area),
        new Interest(
            scope,
            Words.split(themes),
            Words.split(areas),
            Words.split(industries),
            Words.split(forms),
            ideaId),
        new Capacity(mostGroups, hours),
        Words.split(languages),
        noticeDays,
        publicName == 1,
        language,
        externalId,
        consentSource);
  }

  static LocalDate day(String column) {
    return column == null ? null : LocalDate.parse(column);
  }

  static Instant instant(Long column) {
    return column == null ? null : Instant.ofEpochMilli(column);
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  static List<String> words(Object column) {
    return Words.split((String) column);
  }
}
