package se.meetmalmo.communications;

/** A message as its recipient would read it; private links in it lead nowhere. */
public record MessagePreview(String subject, String text) {}
