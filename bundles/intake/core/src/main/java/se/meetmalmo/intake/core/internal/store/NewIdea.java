package se.meetmalmo.intake.core.internal.store;

/**
 * An idea that comes in.
 *
 * @param change with the step of receiving first
 * @param key under which the idea is found again when it is imported once more; empty when none
 * @param linkHash of the first private link's secret
 */
public record NewIdea(Change change, String key, String linkHash) {}
