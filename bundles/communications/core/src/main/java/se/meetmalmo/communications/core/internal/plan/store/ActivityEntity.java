package se.meetmalmo.communications.core.internal.plan.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.PlanStep;

/** A row of {@code plan_activity}. Lists of words have a line break before and after each. */
@Entity
@Table(name = "plan_activity")
class ActivityEntity {
  /** Of those without a day, so that they come last in every database. */
  private static final String NO_DAY = "9999-12-31";

  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "origin_id", length = 100)
  private String originId;

  @Column(length = 60)
  private String origin;

  @Column(length = 300)
  private String title;

  @Column(length = 2_000)
  private String objective;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private ActivityKind kind;

  @Column(length = 600)
  private String audiences;

  @Column(name = "owned_by", length = 200)
  private String owner;

  @Column(name = "first_day", length = 10)
  private String day;

  @Column(name = "last_day", length = 10)
  private String until;

  @Column(name = "begins_at", length = 8)
  private String begins;

  @Column(name = "ends_at", length = 8)
  private String ends;

  @Column(length = 300)
  private String place;

  @Column(length = 150)
  private String about;

  @Column(length = 500)
  private String link;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private ActivityStatus status;

  @Column(name = "is_external")
  private short external;

  @Column(length = 4_000)
  private String authors;

  @Column(name = "approved_by", length = 200)
  private String approvedBy;

  @Column(name = "published_at")
  private Long publishedAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "changed_by", length = 200)
  private String changedBy;

  private int steps;

  @Version private long version;

  protected ActivityEntity() {}

  ActivityEntity(String id, String originId) {
    this.id = id;
    this.originId = originId;
  }

  /** All but its texts, its steps and its version, which is counted up. */
  void set(Activity now) {
    ActivityContent said = now.content();
    origin = now.origin();
    title = said.title();
    objective = said.objective();
    kind = said.kind();
    audiences = lines(said.audiences());
    owner = said.owner();
    day = said.day() == null ? NO_DAY : said.day().toString();
    until = text(said.until());
    begins = text(said.begins());
    ends = text(said.ends());
    place = said.place();
    about = said.about();
    link = said.link();
    status = now.status();
    external = (short) (now.external() ? 1 : 0);
    authors = lines(List.copyOf(new TreeSet<>(now.authors())));
    approvedBy = now.approvedBy();
    publishedAt = now.publishedAt() == null ? null : now.publishedAt().toEpochMilli();
    changedAt = now.changedAt().toEpochMilli();
    changedBy = now.changedBy();
  }

  int nextStep() {
    steps++;
    return steps;
  }

  String id() {
    return id;
  }

  long version() {
    return version;
  }

  Activity toActivity(List<ChannelText> texts, List<PlanStep> done) {
    ActivityContent content =
        new ActivityContent(
            title,
            objective,
            kind,
            words(audiences),
            owner,
            day.equals(NO_DAY) ? null : LocalDate.parse(day),
            value(until, LocalDate::parse),
            value(begins, LocalTime::parse),
            value(ends, LocalTime::parse),
            place,
            about,
            link,
            texts);
    return new Activity(
        id,
        content,
        status,
        origin,
        external != 0,
        Set.copyOf(words(authors)),
        approvedBy,
        publishedAt == null ? null : Instant.ofEpochMilli(publishedAt),
        Instant.ofEpochMilli(changedAt),
        changedBy,
        version,
        done);
  }

  static String lines(List<String> words) {
    return words.isEmpty() ? "" : "\n" + String.join("\n", words) + "\n";
  }

  static List<String> words(String lines) {
    return lines == null || lines.isBlank() ? List.of() : List.of(lines.strip().split("\n"));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static <T> T value(String column, Function<String, T> parse) {
    return Optional.ofNullable(column).map(parse).orElse(null);
  }
}
