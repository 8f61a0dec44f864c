package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A yes.
 *
 * @param mayLead they can lead the group
 * @param wantsToJoin a guest wants to join the resource bank: the answer says where
 */
public record Accept(
    @Schema(defaultValue = "false") boolean mayLead,
    @Schema(defaultValue = "false") boolean wantsToJoin) {}
