package se.meetmalmo.search.lucene.internal.learn;

/**
 * Two texts that somebody has judged.
 *
 * @param same whether they are about the same matter
 */
public record Lesson(Sample asked, Sample found, boolean same) {}
