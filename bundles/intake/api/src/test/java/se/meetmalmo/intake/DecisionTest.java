package se.meetmalmo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;

class DecisionTest {
  @Test
  void needsAReason() {
    assertThatThrownBy(() -> new Decision(Decision.Action.ACCEPT, " ", null, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void connectingNeedsSomethingToConnectTo() {
    assertThatThrownBy(() -> new Decision(Decision.Action.CONNECT, "Finns", "", null))
        .hasMessageContaining("connectedTo");
    assertThat(new Decision(Decision.Action.CONNECT, "Finns", "42", null).until()).isEmpty();
  }

  @Test
  void aPauseEndsOnADate() {
    assertThatThrownBy(() -> new Decision(Decision.Action.PAUSE, "Sedan", "", "soon"))
        .hasMessageContaining("until");
    assertThatThrownBy(() -> new Decision(null, "Varför", "", "")).hasMessageContaining("decision");
  }

  @Test
  void aQueryHasBounds() {
    PageRequest page = new PageRequest(0, 20);
    assertThatThrownBy(() -> new IdeaQuery("x".repeat(201), List.of(), "", "", page))
        .isInstanceOf(InvalidInputException.class);
    assertThat(new IdeaQuery(null, List.of(), null, null, page).text()).isEmpty();
  }
}
