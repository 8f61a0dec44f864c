package se.meetmalmo.criteria;

/**
 * The verdict on one criterion.
 *
 * @param criterion its id in the rule set: {@code collaboration}
 * @param name the criterion in the reader's language
 * @param reason plain words in the reader's language
 * @param evidence the passage of the text that it rests on, word for word; empty when it rests on
 *     something that is missing
 */
public record Finding(
    String criterion, String name, Verdict verdict, String reason, String evidence) {}
