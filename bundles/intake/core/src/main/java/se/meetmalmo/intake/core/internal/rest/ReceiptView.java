package se.meetmalmo.intake.core.internal.rest;

import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.intake.Status;
import se.meetmalmo.search.SimilarHit;

/**
 * The answer to what was handed in.
 *
 * @param statusUrl the private link, given this once
 * @param similar work that is about the same thing; empty when there is none, no search is
 *     installed, or more come in than can be looked after; the status page shows it then
 */
record ReceiptView(
    String id,
    String caseNumber,
    Status status,
    String statusUrl,
    Assessment assessment,
    List<SimilarHit> similar) {}
