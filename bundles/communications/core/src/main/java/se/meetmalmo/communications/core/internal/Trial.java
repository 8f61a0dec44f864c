package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.ChannelTrial;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.platform.Ids;

/** A message that tells nobody anything, to see whether a channel works. */
final class Trial {
  private Trial() {}

  static ChannelTrial of(Channel channel, String address, Instant now) {
    String id = Ids.next();
    Letter letter =
        new Letter(
            "trial-" + id,
            "",
            address,
            "sv",
            Category.SERVICE,
            "Prov från Meet / Trial from Meet",
            "Det här är ett prov. Kanalen fungerar.\n\nThis is a trial. The channel works.",
            "",
            now,
            new Occasion("communications", id, "Trial", "channel:trial", now));
    Outcome outcome = channel.send(letter);
    return new ChannelTrial(
        outcome.getClass().getSimpleName(),
        outcome instanceof Outcome.Accepted accepted ? accepted.server() : "",
        Redacted.of(outcome.reply()));
  }
}
