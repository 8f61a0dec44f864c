package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;

class StartSectionsTest {
  private final PageContext page = Gallery.page(Language.SV, Actor.ANONYMOUS, "/");
  private final StartSections sections = new StartSections();

  @Test
  void putsSectionsInTheirPlaceAndOrder() {
    sections.add(context -> new Html("last"), Map.of());
    sections.add(context -> new Html("first"), Map.of(StartSection.ORDER, 1));
    sections.add(context -> new Html("beside"), Map.of(StartSection.PLACE, "hero"));
    assertThat(sections.at("body", page)).containsExactly(new Html("first"), new Html("last"));
    assertThat(sections.at("hero", page)).containsExactly(new Html("beside"));
  }

  @Test
  void leavesOutWhatIsEmptyBrokenOrGone() {
    StartSection gone = context -> new Html("gone");
    sections.add(gone, Map.of());
    sections.add(context -> Html.EMPTY, Map.of());
    sections.add(
        context -> {
          throw new IllegalStateException("no database");
        },
        Map.of());
    sections.remove(gone);
    assertThat(sections.at("body", page)).isEmpty();
  }
}
