package se.meetmalmo.intake;

/** An idea as one reader may see it: in full for those who work with ideas, else what is public. */
public sealed interface CaseView permits IdeaCase, PublicCase {}
