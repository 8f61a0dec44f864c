package se.meetmalmo.communications.core.internal.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.AdministrationReport.Interview;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Talk;

/** The interviews of the plan that are about a part of the city, {@code city-unit:KEY}. */
@Component(service = UnitTalks.class)
public final class UnitTalks {
  private static final Set<ActivityStatus> AGREED =
      Set.of(ActivityStatus.APPROVED, ActivityStatus.PUBLISHED, ActivityStatus.EVALUATED);

  private static final int SOON = 14;
  private static final int MOST = 20;
  private final PlanStore plan;

  @Activate
  public UnitTalks(@Reference PlanStore plan) {
    this.plan = plan;
  }

  /** The next first, then those that were, the last first. */
  List<Interview> with(String key, LocalDate today) {
    Comparator<Interview> passed = Comparator.comparing(talk -> talk.day().isBefore(today));
    return plan.about(UnitContacts.CITY_UNIT + ":" + key).stream()
        .filter(activity -> Talk.isOne(activity.content()))
        .filter(activity -> AGREED.contains(activity.status()) && activity.content().day() != null)
        .map(activity -> talk(activity, today))
        .sorted(
            passed.thenComparing(talk -> Math.abs(talk.day().toEpochDay() - today.toEpochDay())))
        .limit(MOST)
        .toList();
  }

  private static Interview talk(Activity activity, LocalDate today) {
    ActivityContent said = activity.content();
    return new Interview(
        activity.id(),
        said.title(),
        said.day(),
        said.begins(),
        said.ends(),
        said.place(),
        said.link(),
        said.owner(),
        !said.day().isBefore(today) && said.day().isBefore(today.plusDays(SOON + 1)),
        activity.status() == ActivityStatus.EVALUATED);
  }
}
