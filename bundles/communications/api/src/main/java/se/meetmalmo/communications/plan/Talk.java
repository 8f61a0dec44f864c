package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is known of a talk beside its activity, an {@link ActivityKind#INTERVIEW} about a part of
 * the city.
 *
 * @param activity id in the plan
 * @param contacts how many speak for that part of the city now: they are invited where the guest
 *     has no address
 * @param time as both sides were told last; null (absent in JSON) while nobody has been told
 */
public record Talk(
    String activity,
    TalkGuest guest,
    TalkState state,
    int contacts,
    @Schema(nullable = true) TalkTime time) {
  private static final String ABOUT = "city-unit:";

  /** Whether there is nobody of the other side to invite. */
  public boolean hasNobodyToInvite() {
    return guest.email().isEmpty() && contacts == 0;
  }

  /** Whether an activity is a talk. */
  public static boolean isOne(ActivityContent said) {
    return said.kind() == ActivityKind.INTERVIEW && said.about().startsWith(ABOUT);
  }

  /** Key of the part of the city that a talk is with. */
  public static String unit(ActivityContent said) {
    return said.about().substring(ABOUT.length());
  }
}
