package se.meetmalmo.decisionlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import se.meetmalmo.platform.Json;

/**
 * An entry as everyone may read it. It holds no personal data. Its hash is SHA-256, in hexadecimal,
 * of the UTF-8 of its canonical form: the JSON object of all other components, by their names here,
 * in the form of RFC 8785 (keys in order, no white space).
 *
 * @param number from 1, without gaps
 * @param at when it happened: ISO 8601, UTC, {@code 2026-03-01T08:00:00.123Z}
 * @param kind what happened: {@code IdeaAccepted}
 * @param subject what it happened to: {@code idea:018f...}
 * @param unit the domain that says so: {@code intake}
 * @param event id of the domain's event; no two entries have the same
 * @param actor what kind of person did it: {@code staff}, {@code submitter}, {@code system} ...
 * @param facts what is public about it, as a JSON object in canonical form
 * @param seal SHA-256 of the whole event and a secret: binds who did it and what is not public
 * @param previous hash of the entry before; {@link #GENESIS} of the first
 */
public record LogEntry(
    long number,
    String at,
    String kind,
    String subject,
    String unit,
    String event,
    String actor,
    String facts,
    String seal,
    String previous,
    String hash) {
  /** What the first entry has for the hash of the one before. */
  public static final String GENESIS = "0".repeat(64);

  public LogEntry {
    Objects.requireNonNull(at);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(event);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(seal);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(hash);
  }

  /** The same with the hash that it ought to have. */
  public LogEntry hashed() {
    return new LogEntry(
        number, at, kind, subject, unit, event, actor, facts, seal, previous, computedHash());
  }

  /** The same as it would be at another place. */
  public LogEntry numbered(long other) {
    return new LogEntry(other, at, kind, subject, unit, event, actor, facts, seal, previous, hash);
  }

  /** What its hash is made of. */
  public String canonical() {
    return "{\"actor\":"
        + Canonical.string(actor)
        + ",\"at\":"
        + Canonical.string(at)
        + ",\"event\":"
        + Canonical.string(event)
        + ",\"facts\":"
        + facts
        + ",\"kind\":"
        + Canonical.string(kind)
        + ",\"number\":"
        + number
        + ",\"previous\":"
        + Canonical.string(previous)
        + ",\"seal\":"
        + Canonical.string(seal)
        + ",\"subject\":"
        + Canonical.string(subject)
        + ",\"unit\":"
        + Canonical.string(unit)
        + "}";
  }

  /** The hash that it ought to have. */
  public String computedHash() {
    return sha256(canonical());
  }

  /** The public facts by name; empty when they were made into what is no JSON object. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> factsByName() {
    try {
      return Json.stored(facts, Map.class);
    } catch (IllegalStateException e) {
      return Map.of(); // the hash tells
    }
  }

  /** Facts in canonical form. */
  public static String facts(Map<String, ?> byName) {
    return Canonical.of(byName);
  }

  /** SHA-256 of the text's UTF-8, in 64 hexadecimal characters. */
  public static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
