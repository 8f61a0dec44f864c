package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.NewConsultation;

/**
 * A consultation as staff see it.
 *
 * @param stance absent until it is answered, as is the answer
 * @param answeredAt when it was answered or refused, the last time; absent until then
 * @param remindedAt absent until a reminder was due
 * @param url the private link, where it was made just now; else absent
 */
@Schema(name = "Consultation")
record ConsultationView(
    String id,
    String name,
    String email,
    String organisation,
    Inventory.Where where,
    String question,
    LocalDate deadline,
    NewConsultation.Shows shows,
    String language,
    String askedBy,
    Instant askedAt,
    Consultation.State state,
    @Schema(nullable = true) Answer.Stance stance,
    @Schema(nullable = true) String answer,
    String refusal,
    @Schema(nullable = true) Instant answeredAt,
    @Schema(nullable = true) Instant remindedAt,
    @Schema(nullable = true) String url) {

  static List<ConsultationView> of(List<Consultation> all) {
    return all.stream().map(asked -> of(asked, null)).toList();
  }

  static ConsultationView of(Consultation asked, String url) {
    NewConsultation question = asked.asked();
    return new ConsultationView(
        asked.id(),
        question.name(),
        question.email(),
        question.organisation(),
        question.where(),
        question.question(),
        question.deadline(),
        question.shows(),
        question.language(),
        asked.askedBy(),
        asked.askedAt(),
        asked.state(),
        asked.answer() == null ? null : asked.answer().stance(),
        asked.answer() == null ? null : asked.answer().answer(),
        asked.refusal(),
        asked.answeredAt(),
        asked.remindedAt(),
        url);
  }
}
