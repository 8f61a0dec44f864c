package se.meetmalmo.resourcebank;

import java.time.Instant;

/**
 * What a member has agreed to, and when.
 *
 * @param publicName the names of person and organisation may be shown to anyone
 * @param textVersion which wording was agreed to or declined: {@code 2026-1}
 * @param at when this was said last
 * @param source where it was said, for those who came by an import; else empty
 */
public record Consent(boolean publicName, String textVersion, Instant at, String source) {}
