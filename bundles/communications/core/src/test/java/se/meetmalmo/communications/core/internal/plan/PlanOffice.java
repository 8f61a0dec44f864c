package se.meetmalmo.communications.core.internal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.core.internal.idea.IdeaFacts;
import se.meetmalmo.communications.core.internal.idea.SenderCount;
import se.meetmalmo.communications.core.internal.plan.store.JpaPlanStore;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.core.internal.store.JpaMessageStore;
import se.meetmalmo.communications.core.internal.store.JpaSubscriptionStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;

/** The plan, beside the communications of an {@link Office}. */
public final class PlanOffice implements AutoCloseable {
  public static final Actor KIM = Office.COMMUNICATOR;
  public static final Actor LEO = new Actor("leo", Set.of(Roles.PROJECT_LEADER));
  public static final LocalDate DAY = LocalDate.of(2027, 3, 3);
  public final Office office = new Office();
  public final PlanStore store =
      new JpaPlanStore(office.desk.fixture.jpa(), office.desk.fixture.journal());
  public final FactsDesk facts = new FactsDesk();
  final AudienceDesk audiences = new AudienceDesk(store);
  final TextReader reader = new TextReader(facts, audiences);
  final AudienceCounts counts = new AudienceCounts(audiences);
  final PlanComponent component =
      new PlanComponent(store, new OneTruth(reader, store), reader, counts, office.desk.clock);
  public final Plan plan = component;
  public final PublishedComponent published = new PublishedComponent(store, reader);
  final DraftHandler drafts = new DraftHandler(component, facts);

  public PlanOffice() {
    facts.addFacts(
        new IdeaFacts(office.intake.intake, office.site), Map.of(SubjectFacts.SCHEME, "idea"));
    counts.addCount(new SenderCount(office.intake.intake));
    counts.addCount(new SubscriberCount(new JpaSubscriptionStore(office.desk.fixture.jpa())));
    office.desk.fixture.handler(
        "communications-plan-mail",
        new PlanMailHandler(
            store,
            reader,
            audiences,
            new JpaMessageStore(office.desk.fixture.jpa(), office.desk.fixture.journal()),
            office.desk.clock));
  }

  public void clear() {
    office.clear();
    for (String table :
        List.of(
            "plan_activity",
            "plan_text",
            "plan_step",
            "plan_audience",
            "plan_talk",
            "plan_talk_link")) {
      office.desk.execute("delete from " + table);
    }
  }

  /** There is one more domain, which knows the subjects of a scheme. */
  public void know(String scheme, SubjectFacts known) {
    facts.addFacts(known, Map.of(SubjectFacts.SCHEME, scheme));
  }

  /** Something happens to an idea. */
  public void happens(String id, IdeaEvent.Type type) {
    drafts.handle(office.intake.event(id, type, 2).toJournal().in(IdeaEvent.UNIT));
  }

  public List<Activity> all() {
    return plan.list(PlanQuery.all(new PageRequest(0, PageRequest.MAX_SIZE)), KIM).items();
  }

  public static ChannelText text(CityChannel channel, String audience, String text) {
    return new ChannelText(channel, audience, "sv", "Rubrik", text);
  }

  public static ActivityContent content(String about, ChannelText... texts) {
    return new ActivityContent(
        "Lärlingar",
        "",
        ActivityKind.NEWS,
        List.of(),
        "kim",
        DAY,
        null,
        null,
        null,
        "",
        about,
        "",
        List.of(texts));
  }

  /** Written by Kim, approved and published by Leo. */
  public Activity out(ActivityContent content) {
    Activity added = plan.add(content, KIM);
    plan.move(added.id(), ActivityStatus.APPROVED, "", -1, LEO);
    return plan.move(added.id(), ActivityStatus.PUBLISHED, "", -1, LEO);
  }

  @Override
  public void close() {
    office.close();
  }
}
