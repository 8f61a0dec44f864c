package se.meetmalmo.search.lucene.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarQuery;

class SimilarResourceTest {
  private final List<SimilarQuery> asked = new ArrayList<>();
  private final SimilarResource resource =
      new SimilarResource(
          query -> {
            asked.add(query);
            return List.of();
          });

  @Test
  void asksForFiveNearOnesAsTheCallerWhenNothingElseIsSaid() {
    resource.find("Cyklar", null, null, null, Actor.ANONYMOUS);
    resource.find(
        Json.read("{\"title\":\"Cyklar\"}", SimilarResource.Draft.class), Actor.ANONYMOUS);
    SimilarQuery usual = new SimilarQuery("Cyklar", "", 5, Likeness.RELATED, Actor.ANONYMOUS);
    assertThat(asked).containsExactly(usual, usual);
  }

  @Test
  void takesLimitAndFloorFromTheQuery() {
    resource.find("", "mat", "10", "distant", Actor.ANONYMOUS);
    assertThat(asked)
        .containsExactly(new SimilarQuery("", "mat", 10, Likeness.DISTANT, Actor.ANONYMOUS));
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> resource.find("", "", "many", "", Actor.ANONYMOUS))
        .hasMessage("limit: is not a number");
    assertThatThrownBy(() -> resource.find("", "", "0", "", Actor.ANONYMOUS))
        .hasMessageContaining("limit: is not from 1 to 100");
    assertThatThrownBy(() -> resource.find("", "", "1", "near", Actor.ANONYMOUS))
        .hasMessageContaining("floor: is not one of");
    assertThatThrownBy(() -> resource.find(null, Actor.ANONYMOUS))
        .hasMessageContaining("a JSON body is required");
  }
}
