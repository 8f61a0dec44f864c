package se.meetmalmo.resourcebank;

/**
 * A private link, for a message to the member.
 *
 * @param secret given this once, only its hash is kept
 * @param email where it may be sent, and nowhere else; personal data
 * @param language of the message, {@code sv} or {@code en}
 * @param confirms the membership begins when it is followed and confirmed
 */
public record MemberLink(String secret, String email, String language, boolean confirms) {
  /** Where the link leads, below {@link se.meetmalmo.platform.Site#url}. */
  public String path() {
    return "/membership/" + secret;
  }

  /** Says nothing of secret and address, which must not stand in a log. */
  @Override
  public String toString() {
    return "MemberLink[confirms=" + confirms + "]";
  }
}
