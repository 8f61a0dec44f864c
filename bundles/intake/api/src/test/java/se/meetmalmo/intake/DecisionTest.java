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
    assertThatThrownBy(() -> Decision.of(Decision.Action.ACCEPT, " "))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void connectingNeedsSomethingToConnectTo() {
    assertThatThrownBy(() -> new Decision(Decision.Action.CONNECT, "Finns", "", null))
        .hasMessageContaining("connectedTo");
    assertThat(new Decision(Decision.Action.CONNECT, "Finns", " 42 ", null).connectedTo())
        .isEqualTo("42");
  }

  @Test
  void aPauseEndsOnADate() {
    for (String none : new String[] {"soon", "2027-99-99", "2027-02-30", "2027-3-1"}) {
      assertThatThrownBy(() -> Decision.typed(Decision.Action.PAUSE, "Sedan", "", none))
          .hasMessageContaining("until");
    }
    assertThat(Decision.typed(Decision.Action.PAUSE, "Sedan", "", " 2027-03-01 ").until())
        .isEqualTo("2027-03-01");
    assertThat(Decision.typed(Decision.Action.PAUSE, "Sedan", "", " ").until()).isNull();
    assertThatThrownBy(() -> Decision.of(null, "Varför")).hasMessageContaining("decision");
  }

  @Test
  void aQueryHasBounds() {
    PageRequest page = new PageRequest(0, 20);
    assertThatThrownBy(() -> new IdeaQuery("x".repeat(201), List.of(), "", "", page))
        .isInstanceOf(InvalidInputException.class);
    assertThat(new IdeaQuery(null, List.of(), null, null, page).text()).isEmpty();
  }
}
