package se.meetmalmo.matchmaking.core.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Industry;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Topic;

/** Made-up members; the same seed makes the same ones. */
public final class Members {
  public static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final List<String> AREAS =
      List.of("Hela staden", "Innerstaden", "Norr", "Söder", "Väster", "Öster");
  private static final List<String> FORMS =
      List.of("WORKING_GROUP", "CO_FINANCING", "PILOT", "SHARED_KNOWLEDGE");
  private static final List<String> INDUSTRIES =
      Industry.all().stream().map(Industry::code).toList();
  private final Random chance;
  private final List<String> themes;
  private final List<String> ideas;

  /**
   * @param themes that members can name
   * @param ideas of those who want to be asked about one only
   */
  public Members(long seed, List<String> themes, List<String> ideas) {
    this.chance = new Random(seed);
    this.themes = themes;
    this.ideas = ideas;
  }

  public MemberProfile next() {
    int dice = chance.nextInt(20);
    boolean own = dice == 0 && !ideas.isEmpty();
    Interest interest =
        new Interest(
            own ? Interest.Scope.OWN_IDEA : dice < 5 ? Interest.Scope.BROAD : Interest.Scope.TOPICS,
            some(themes, 4),
            some(AREAS, 2),
            some(INDUSTRIES, 1),
            some(FORMS, 2),
            own ? ideas.get(chance.nextInt(ideas.size())) : "");
    Organisation.Kind kind = Organisation.Kind.values()[Math.max(0, chance.nextInt(8) - 4)];
    return new MemberProfile(
        new UUID(chance.nextLong(), chance.nextLong()).toString(),
        chance.nextInt(30) == 0 ? Member.Status.LEFT : Member.Status.ACTIVE,
        new Organisation(
            kind == Organisation.Kind.BUSINESS
                ? "Bolag " + chance.nextInt(500_000) + " AB"
                : "Enhet " + chance.nextInt(40),
            kind,
            INDUSTRIES.get(chance.nextInt(INDUSTRIES.size())),
            Organisation.Size.values()[chance.nextInt(6)],
            AREAS.get(1 + chance.nextInt(5))),
        interest,
        new Capacity(1 + chance.nextInt(3), 2 + chance.nextInt(20)),
        some(List.of("sv", "en", "ar"), 2),
        chance.nextInt(40),
        chance.nextInt(12) == 0 ? DAY.plusDays(chance.nextInt(3) - 1) : null,
        1 + chance.nextInt(3));
  }

  private List<String> some(List<String> words, int most) {
    List<String> some = new ArrayList<>();
    for (int n = chance.nextInt(most + 1); n > 0; n--) {
      String word = words.get(Math.min(chance.nextInt(words.size()), chance.nextInt(words.size())));
      some.add(chance.nextInt(9) == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }
    return some;
  }

  /** A topic that may be about anything, and may say little. */
  public Topic topic(String ideaId) {
    return new Topic(ideaId, some(themes, 2), some(AREAS, 1), some(INDUSTRIES, 1), some(FORMS, 1));
  }
}
