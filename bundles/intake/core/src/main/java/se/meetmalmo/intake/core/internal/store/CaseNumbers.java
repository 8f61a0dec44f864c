package se.meetmalmo.intake.core.internal.store;

/**
 * The register's numbers. Unique, also between nodes on one database; a number that was reserved
 * and not used, because the process ended, is never given.
 */
public interface CaseNumbers {
  /**
   * @return {@code M-2026-000042}
   */
  String next(int year);
}
