package se.meetmalmo.platform.store.internal.journal;

import se.meetmalmo.platform.journal.JournalEvent;

/**
 * A committed event.
 *
 * @param place in the order of delivery, from 1, without gaps
 */
record Placed(long place, JournalEvent event) {}
