package se.meetmalmo.channels.feed.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Published;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.PublishedQuery;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.Actor;

/** Some items that are out. */
final class FakePublished implements Published {
  static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  final List<PublishedItem> out = new ArrayList<>();
  final List<TalkTime> agreed = new ArrayList<>();
  final Talks talks = new FakeTalks();
  PublishedQuery asked;

  private final class FakeTalks implements Talks {
    @Override
    public List<TalkTime> agreed() {
      return List.copyOf(agreed);
    }

    @Override
    public Optional<Talk> find(String activity, Actor reader) {
      throw new UnsupportedOperationException("A feed asks for no guest");
    }

    @Override
    public Talk keep(String activity, TalkGuest guest, Actor by) {
      throw new UnsupportedOperationException("A feed changes nothing");
    }

    @Override
    public Optional<TalkTime> invitation(String secret) {
      return Optional.empty();
    }

    @Override
    public String calendar(TalkTime time) {
      throw new UnsupportedOperationException("A feed writes its own calendar");
    }
  }

  @Override
  public List<PublishedItem> items(PublishedQuery query) {
    asked = query;
    return out.stream()
        .filter(item -> query.internal() || !item.internal())
        .filter(item -> query.kind().map(item.kind()::equals).orElse(true))
        .filter(item -> query.channel().map(item.channel()::equals).orElse(true))
        .toList();
  }

  @Override
  public Optional<PublishedItem> item(String id, boolean internal) {
    return Optional.empty();
  }

  void add(CityChannel channel, boolean internal, String headline, String text) {
    out.add(item(channel, internal, ActivityKind.NEWS, headline, text, null, null));
  }

  void event(LocalDate day, LocalTime begins, String headline, String text) {
    out.add(item(CityChannel.CITY_SITE, false, ActivityKind.EVENT, headline, text, day, begins));
  }

  /** All that is out is of one activity. */
  void sameActivity() {
    out.replaceAll(
        item ->
            new PublishedItem(
                item.id().replaceFirst("id\\d+", "id"),
                item.channel(),
                item.audience(),
                item.language(),
                item.internal(),
                item.kind(),
                item.headline(),
                item.text(),
                item.link(),
                item.themes(),
                item.areas(),
                item.publishedAt(),
                item.changedAt(),
                item.day(),
                item.until(),
                item.begins(),
                item.ends(),
                item.place()));
  }

  private PublishedItem item(
      CityChannel channel,
      boolean internal,
      ActivityKind kind,
      String headline,
      String text,
      LocalDate day,
      LocalTime begins) {
    return new PublishedItem(
        "id" + out.size() + "." + channel.word() + ".public.sv",
        channel,
        "public",
        "sv",
        internal,
        kind,
        headline,
        text,
        "",
        List.of("skola", "<hälsa>"),
        List.of(),
        AT,
        AT.plusSeconds(60),
        day,
        null,
        begins,
        null,
        "Stadshuset, rum 3; Malmö");
  }
}
