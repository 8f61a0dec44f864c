package se.meetmalmo.matchmaking.invitation;

/**
 * A private link to an invitation, for whom it is about.
 *
 * @param secret given this once, only its hash is kept
 */
public record InvitationLink(String secret) {
  /** Where the link leads, below {@link se.meetmalmo.platform.Site#url}. */
  public String path() {
    return "/invitations/" + secret;
  }

  /** Says nothing of the secret, which must not stand in a log. */
  @Override
  public String toString() {
    return "InvitationLink";
  }
}
