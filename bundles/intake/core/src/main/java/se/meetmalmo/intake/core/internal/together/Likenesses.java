package se.meetmalmo.intake.core.internal.together;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.JoinedWork;

/** Keeps what people have judged of ideas and other work. Each method is one transaction. */
public interface Likenesses {
  /** In place of what was judged of the pair before. */
  void keep(Judged judged);

  /**
   * Marks an idea as likely the same as the work, unless it is marked already or somebody has
   * judged the pair; whoever judges it takes the mark away.
   */
  void mark(String ideaId, JoinedWork work);

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
