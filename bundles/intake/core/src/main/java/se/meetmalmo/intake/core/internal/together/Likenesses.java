package se.meetmalmo.intake.core.internal.together;

import java.time.Instant;
import java.util.List;

/** Keeps what people have judged of ideas and other work. Each method is one transaction. */
public interface Likenesses {
  /** In place of what was judged of the pair before. */
  void keep(Judged judged);

  /** What has been judged of an idea; empty when nothing. */
  List<Judged> of(String ideaId);

  /**
   * Some of all, the oldest first, after the one given.
   *
   * @param at when the last one that was read was said; {@link Instant#EPOCH} for the beginning
   * @param pair its {@link Judged#pair}; empty for the beginning
   */
  List<Judged> after(Instant at, String pair, int limit);
}
