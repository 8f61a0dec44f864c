package se.meetmalmo.communications.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.NewsKinds;
import se.meetmalmo.communications.core.internal.idea.ConsultationKinds;
import se.meetmalmo.communications.core.internal.idea.IdeaKinds;
import se.meetmalmo.communications.core.internal.talk.TalkKinds;
import se.meetmalmo.communications.core.internal.waiting.WaitingKinds;
import se.meetmalmo.platform.testing.HouseTexts;
import se.meetmalmo.platform.web.Language;

class TextsTest extends HouseTexts {
  TextsTest() {
    super(new Words(Language.SV));
  }

  @Test
  void namesEveryStateAndEveryKindAndFactThatIsShipped() {
    Words words = new Words(Language.EN);
    for (DeliveryState state : DeliveryState.values()) {
      assertThat(words.get("state." + state)).isNotEmpty();
      assertThat(words.get("state." + state + ".means")).isNotEmpty();
    }
    Stream.of(
            new IdeaKinds(),
            new ConsultationKinds(),
            new NewsKinds(),
            new WaitingKinds(),
            new TalkKinds())
        .flatMap(source -> source.kinds().stream())
        .forEach(
            kind -> {
              assertThat(words.maybe("kind." + kind.name())).as(kind.name()).isNotEmpty();
              kind.facts()
                  .forEach(fact -> assertThat(words.maybe("fact." + fact)).as(fact).isNotEmpty());
            });
  }
}
