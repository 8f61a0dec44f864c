package se.meetmalmo.intake.core.internal.waiting.store;

import se.meetmalmo.intake.waiting.WakeReason;

/**
 * One thing that a paused idea waits for.
 *
 * @param key what it is looked for by: the day, the initiative, the theme, the year; of RULES the
 *     rule set that was in force when it was last looked at
 */
public record Watch(String id, String ideaId, WakeReason.Kind kind, String key) {}
