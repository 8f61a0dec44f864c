package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An invitation as the one who is asked sees it, by private link.
 *
 * @param name of the person who is asked; may be empty
 * @param title of the idea, and its text, as anyone may read them
 * @param message of the business unit; may be empty
 * @param canAnswer whether an answer is taken now
 * @param guest is not in the resource bank
 * @param ending null (absent in JSON) while it is not over
 */
public record OwnInvitation(
    String caseNumber,
    String ideaId,
    String title,
    String text,
    String name,
    String organisation,
    String message,
    Invitation.State state,
    Instant answerBy,
    boolean canAnswer,
    boolean mayLead,
    boolean guest,
    boolean wantsToJoin,
    @Schema(nullable = true) Ending ending) {}
