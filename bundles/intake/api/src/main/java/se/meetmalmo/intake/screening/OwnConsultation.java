package se.meetmalmo.intake.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import se.meetmalmo.intake.PublicIdea;

/**
 * A consultation as its addressee sees it by private link: nothing of who handed the idea in.
 *
 * @param idea what of it may be read; null (absent in JSON) when only the question is
 * @param title of the idea, without contact details
 * @param state how far it is
 * @param answer the addressee's own; null (absent in JSON) until there is one
 * @param canAnswer whether it can be answered, or the answer changed, now
 * @param decided whether the case is decided and the answer would come too late
 */
public record OwnConsultation(
    String caseNumber,
    String title,
    String name,
    String question,
    LocalDate deadline,
    String language,
    Consultation.State state,
    @Schema(nullable = true) PublicIdea idea,
    @Schema(nullable = true) Answer answer,
    String refusal,
    boolean canAnswer,
    boolean decided) {}
