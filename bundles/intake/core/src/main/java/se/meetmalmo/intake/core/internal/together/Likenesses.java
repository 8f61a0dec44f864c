package se.meetmalmo.intake.core.internal.together;

import java.util.List;

/** Keeps what people have judged of ideas and other work. Each method is one transaction. */
public interface Likenesses {
  /** In place of what was judged of the pair before. */
  void keep(Judged judged);

  /** What has been judged of an idea; empty when nothing. */
  List<Judged> of(String ideaId);

  /**
   * Some of all, in a lasting order, after the pair given.
   *
   * @param pair {@link Judged#pair} of the last one that was read; empty for the beginning
   */
  List<Judged> after(String pair, int limit);
}
