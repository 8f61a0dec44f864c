package se.meetmalmo.intake.core.internal.rest;

import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.intake.Status;

/**
 * The answer to what was handed in.
 *
 * @param statusUrl the private link, given this once
 * @param similar work that is about the same thing; empty while no search is installed
 */
record ReceiptView(
    String id,
    String caseNumber,
    Status status,
    String statusUrl,
    Assessment assessment,
    List<Object> similar) {}
