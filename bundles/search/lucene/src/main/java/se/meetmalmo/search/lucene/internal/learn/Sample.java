package se.meetmalmo.search.lucene.internal.learn;

/** A text to learn from; either part may be empty. */
public record Sample(String title, String text) {}
