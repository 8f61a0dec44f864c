package se.meetmalmo.intake.screening;

import java.time.LocalDate;
import se.meetmalmo.intake.PublicIdea;

/**
 * A consultation as its addressee sees it by private link: nothing of who handed the idea in.
 *
 * @param idea what of it may be read; withheld where only the question is to be read
 * @param title of the idea, without contact details
 * @param state how far it is
 * @param answer the addressee's own; null until there is one
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
    PublicIdea idea,
    Answer answer,
    String refusal,
    boolean canAnswer,
    boolean decided) {}
