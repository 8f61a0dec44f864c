package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import se.meetmalmo.matchmaking.Side;

/**
 * An invitation in a list. Names nobody.
 *
 * @param who id of the member or the part of the city; empty for a guest
 * @param ending null (absent in JSON) while it is not over
 */
public record InvitationSummary(
    String id,
    String ideaId,
    String caseNumber,
    Invitee.Origin origin,
    String who,
    Side side,
    Invitation.State state,
    Instant invitedAt,
    Instant answerBy,
    @Schema(nullable = true) Ending ending) {}
