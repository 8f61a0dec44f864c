package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Likenesses;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.spi.JudgedPairs;

/**
 * Lets the search learn from what senders and screeners have said, some at a time. What was called
 * related is neither: it teaches nothing.
 */
@Component(service = JudgedPairs.class)
public final class IdeaPairs implements JudgedPairs {
  private static final int SOME = 200;
  private final Likenesses likenesses;

  @Activate
  public IdeaPairs(@Reference Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  @Override
  public Stream<JudgedPair> all() {
    return Stream.iterate(
            likenesses.after(Instant.EPOCH, "", SOME), some -> !some.isEmpty(), this::next)
        .flatMap(List::stream)
        .filter(judged -> judged.verdict() != Judged.Verdict.RELATED)
        .map(IdeaPairs::pair);
  }

  private List<Judged> next(List<Judged> some) {
    Judged last = some.get(some.size() - 1);
    return likenesses.after(last.at(), last.pair(), SOME);
  }

  private static JudgedPair pair(Judged judged) {
    return new JudgedPair(
        IdeaWorks.id(judged.ideaId()),
        new WorkId(judged.work().source(), judged.work().id()),
        judged.verdict() == Judged.Verdict.SAME);
  }
}
