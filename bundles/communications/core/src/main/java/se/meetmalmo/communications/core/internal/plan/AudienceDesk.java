package se.meetmalmo.communications.core.internal.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.Segment;

/** The audiences: those that are shipped, and those that staff have added or changed. */
@Component(service = AudienceDesk.class)
public final class AudienceDesk {
  private static final Map<String, Audience> SHIPPED =
      List.of(
              shipped(
                  "administrations", "Förvaltningar", "Administrations", Segment.ADMINISTRATIONS),
              shipped(
                  "city-companies", "Kommunala bolag", "City companies", Segment.CITY_COMPANIES),
              shipped("staff", "Medarbetare i staden", "People of the city", Segment.STAFF),
              shipped("businesses", "Näringslivet", "Businesses", Segment.BUSINESSES),
              shipped("bank", "Resursbankens medlemmar", "Resource bank", Segment.BANK_MEMBERS),
              shipped("senders", "Idélämnare", "Senders of ideas", Segment.SENDERS),
              shipped("groups", "Arbetsgrupperna", "Working groups", Segment.GROUP_PARTICIPANTS),
              shipped("subscribers", "Nyhetsprenumeranter", "Subscribers", Segment.SUBSCRIBERS),
              shipped("press", "Press och media", "Press and media", Segment.PRESS),
              shipped("public", "Allmänheten", "The public", Segment.PUBLIC))
          .stream()
          .collect(Collectors.toMap(Audience::key, Function.identity()));

  private final PlanStore store;

  @Activate
  public AudienceDesk(@Reference PlanStore store) {
    this.store = store;
  }

  private static Audience shipped(String key, String name, String nameEn, Segment segment) {
    return new Audience(key, name, nameEn, segment, List.of(), List.of());
  }

  /** By key. */
  Map<String, Audience> all() {
    Map<String, Audience> all = new TreeMap<>(SHIPPED);
    store.audiences().forEach(audience -> all.put(audience.key(), audience));
    return all;
  }

  List<Audience> list() {
    Collection<Audience> all = all().values();
    return all.stream()
        .sorted(Comparator.comparing(Audience::segment).thenComparing(Audience::key))
        .toList();
  }

  /** Whether a text is for people of the city only; one for an audience nobody knows is not. */
  static boolean isInternal(ChannelText text, Map<String, Audience> known) {
    return switch (text.channel()) {
      case INTRANET -> true;
      case MAIL ->
          Optional.ofNullable(known.get(text.audience())).map(Audience::isInternal).orElse(false);
      case CITY_SITE, BUSINESS_SITE, PRESS, SOCIAL -> false;
    };
  }

  /** Whether any of the texts leaves the city. */
  boolean isExternal(List<ChannelText> texts) {
    Map<String, Audience> known = all();
    return texts.stream().anyMatch(text -> !isInternal(text, known));
  }
}
