package se.meetmalmo.communications.core.internal;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.MessageTemplates;
import se.meetmalmo.communications.core.internal.idea.IdeaKinds;
import se.meetmalmo.communications.core.internal.idea.IdeaNewsItems;
import se.meetmalmo.communications.core.internal.idea.IdeaNotices;
import se.meetmalmo.communications.core.internal.idea.IdeaSenders;
import se.meetmalmo.communications.core.internal.store.JpaMessageStore;
import se.meetmalmo.communications.core.internal.store.JpaNewsStore;
import se.meetmalmo.communications.core.internal.store.JpaSubscriptionStore;
import se.meetmalmo.communications.core.internal.store.JpaTemplateStore;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.communications.core.internal.store.NewsStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.core.internal.waiting.HeardHandler;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** The communications, put together on a database of their own, with an intake beside them. */
public final class Office implements AutoCloseable {
  public static final Actor COMMUNICATOR = new Actor("kim", Set.of(Roles.COMMUNICATOR));
  public static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
  public static final Actor DIRECTOR = new Actor("dag", Set.of(Roles.DIRECTOR));
  public final Desk desk = new Desk();
  public final FakeIntake intake = new FakeIntake();
  public final Site site = path -> URI.create("https://meet.example" + path);
  final PolicyComponent policy =
      new PolicyComponent(SendingPolicy.STANDARD, QuietHours.parse("", ZoneOffset.UTC));
  final WordingDesk wordings = new WordingDesk(new JpaTemplateStore(desk.fixture.jpa()));
  final CorrespondenceDesk correspondences = new CorrespondenceDesk();
  final MessageStore messages = new JpaMessageStore(desk.fixture.jpa(), desk.fixture.journal());
  final SubscriptionStore subscribers = new JpaSubscriptionStore(desk.fixture.jpa());
  final NewsStore news = new JpaNewsStore(desk.fixture.jpa());
  public final NewsDesk newsDesk = new NewsDesk(news);
  final ChannelOffice channels =
      new ChannelOffice(desk.store, correspondences, wordings, messages, policy, desk.clock);
  public final Communications communications =
      new CommunicationsComponent(desk.store, messages, channels, correspondences, desk.clock);
  public final MessageTemplates templates =
      new MessageTemplatesComponent(
          new JpaTemplateStore(desk.fixture.jpa()), wordings, correspondences, desk.clock);
  public final SubscriptionsComponent subscriptions =
      new SubscriptionsComponent(subscribers, desk.store, channels, policy, desk.clock);
  final DigestComponent digest =
      new DigestComponent(news, newsDesk, subscribers, desk.store, channels, policy, desk.clock);
  final ChannelSender sender =
      new ChannelSender(
          "mail",
          desk.channel,
          desk.store,
          new Composer(correspondences, wordings, desk.store, messages::find),
          desk.clock,
          SendingPolicy.STANDARD);

  public Office() {
    wordings.addKinds(new IdeaKinds());
    correspondences.addCorrespondence(
        new IdeaSenders(intake.intake, site), Map.of(Correspondence.SCHEME, "idea-sender"));
    wordings.addKinds(new NewsKinds());
    correspondences.addCorrespondence(
        new Subscribers(subscribers, newsDesk, site, desk.clock),
        Map.of(Correspondence.SCHEME, Subscribers.SCHEME));
    newsDesk.addItems(new IdeaNewsItems(intake.intake, site));
    Planner planner =
        new Planner(
            new MessageNotices(messages, subscribers),
            desk.store,
            desk.clock,
            policy.quiet(),
            kind -> true,
            kinds -> {});
    desk.fixture.handler("communications-messages", planner);
    intake.add("idea1", "anna@example.se", Status.ACCEPTED);
  }

  public HeardHandler heard(Waiting waiting) {
    return new HeardHandler(messages, waiting);
  }

  /** Plans what is to be told. */
  public Office plan(List<Notice> notices) {
    desk.planner.plan(notices);
    return this;
  }

  public void words(MessageKinds kinds) {
    wordings.addKinds(kinds);
  }

  public void correspond(String scheme, Correspondence correspondence) {
    correspondences.addCorrespondence(correspondence, Map.of(Correspondence.SCHEME, scheme));
  }

  /** Empties everything, so that the next test begins anew. */
  public void clear() {
    desk.clear();
    intake.clear();
    intake.add("idea1", "anna@example.se", Status.ACCEPTED);
  }

  /** Something happens to an idea. */
  public Office happens(String id, IdeaEvent.Type type, int step) {
    desk.planner.plan(
        new IdeaNotices().of(intake.event(id, type, step).toJournal().in(IdeaEvent.UNIT)));
    return this;
  }

  public Office send() {
    desk.fixture.dispatch();
    Desk.drain(sender);
    return this;
  }

  public List<String> ids() {
    return desk.all().stream().map(delivery -> delivery.id()).toList();
  }

  @Override
  public void close() {
    desk.close();
  }
}
