package se.meetmalmo.intake.screening;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's assessment of a case, or that it was asked for.
 *
 * @param account whose it is
 * @param at when it was given or, until then, asked for
 * @param askedBy who asked for it; empty when nobody had to
 * @param opinion the latest; null while it is only asked for
 */
public record OpinionEntry(String account, Instant at, String askedBy, Opinion opinion) {
  public boolean given() {
    return opinion != null;
  }

  /** What it says of one thing; empty when nothing. */
  public Optional<Opinion.Score> on(String what) {
    return opinion == null
        ? Optional.empty()
        : opinion.scores().stream().filter(score -> score.on().equals(what)).findFirst();
  }
}
