package se.meetmalmo.matchmaking.invitation;

import java.util.Arrays;
import java.util.List;

/** Why an invitation is over without a seat. */
public enum Ending {
  /** They have no time. */
  NO_TIME,
  /** It is not their field. */
  OTHER_FIELD,
  /** They, or whom they speak for, have an interest of their own in it. */
  OWN_INTEREST,
  /** Not now, but gladly another time. */
  LATER,
  /** For a reason of their own. */
  OTHER,
  /** They do not want to be asked again: a guest is not, about anything. */
  NEVER,
  /** Nobody answered in time. */
  NO_ANSWER,
  /** A coordinator took it back. */
  TAKEN_BACK,
  /** The member has left the bank, or does not want to be asked about this any more. */
  NOT_TO_BE_ASKED,
  /** The idea does not look for people any more. */
  IDEA_RESTS,
  /** The group was formed without waiting for the answer. */
  GROUP_FORMED;

  /** What people can choose from when they decline. */
  public static List<Ending> answers() {
    return Arrays.stream(values()).filter(ending -> ending.compareTo(NO_ANSWER) < 0).toList();
  }
}
