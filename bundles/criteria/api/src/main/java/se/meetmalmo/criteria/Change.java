package se.meetmalmo.criteria;

/** A submission whose outcome would be another under the rule set that is tried. */
public record Change(String id, Outcome before, Outcome after, String reason) {}
