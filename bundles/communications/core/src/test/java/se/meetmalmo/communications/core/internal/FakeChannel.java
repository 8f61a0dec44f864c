package se.meetmalmo.communications.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Outcome;

/** A channel that says what the test wants, and remembers what it took over. */
public final class FakeChannel implements Channel {
  public static final Outcome ACCEPTED = new Outcome.Accepted("mx.test", "<id@test>", "250 OK");
  public final List<Letter> sent = new ArrayList<>();
  public Function<Letter, Outcome> answer = letter -> ACCEPTED;

  @Override
  public Outcome send(Letter letter) {
    Outcome outcome = answer.apply(letter);
    if (outcome instanceof Outcome.Accepted) {
      sent.add(letter);
    }
    return outcome;
  }

  public List<String> addresses() {
    return sent.stream().map(Letter::address).toList();
  }
}
