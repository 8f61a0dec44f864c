package se.meetmalmo.intake.core.internal.store;

import se.meetmalmo.intake.Pause;

/**
 * A pause that begins.
 *
 * @param rules the rule set in force; empty when none is
 */
public record Pausing(Pause pause, String rules) {}
