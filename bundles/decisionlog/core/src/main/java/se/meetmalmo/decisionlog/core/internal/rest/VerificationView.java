package se.meetmalmo.decisionlog.core.internal.rest;

import java.util.List;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.Verification;

/** What a walk along the chain found. */
record VerificationView(
    boolean whole, long entries, LogHead head, long faults, List<Verification.Finding> findings) {
  static VerificationView of(Verification found) {
    return new VerificationView(
        found.isWhole(), found.entries(), found.head(), found.faults(), found.findings());
  }
}
