package se.meetmalmo.knowledgebank;

/**
 * A result or a lesson that bears on what somebody has written.
 *
 * @param title of the initiative that it comes from
 * @param score 0 to 1, how near it is
 * @param why words that both have, the most telling first; with commas between
 */
public record BearingLesson(
    String initiativeId, String title, ExperienceEntry entry, double score, String why) {}
