package se.meetmalmo.groups;

/**
 * Somebody in a group, as those who work with the group see them. Personal data; no way to reach
 * anybody.
 *
 * @param name empty where nobody knows it: the member has left the bank, or it is not installed
 * @param organisation whom the person speaks for; may be empty
 * @param named whether both may be shown to anyone
 */
public record Person(Participant participant, String name, String organisation, boolean named) {
  /** Says nothing of who it is, which must not stand in a log. */
  @Override
  public String toString() {
    return "Person[" + participant.id() + "]";
  }
}
