package se.meetmalmo.criteria.core.internal.ruleset;

import se.meetmalmo.criteria.Submission;

/**
 * All that the facts need to know of one submission. Belongs to one thread.
 *
 * @param negated per word of the text: a negation stands there
 */
record Reading(Submission submission, Text text, Cues cues, boolean[] negated) {}
