package se.meetmalmo.intake.core.internal.web;

import java.util.Arrays;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Step;

/** A decision as it was typed, and which state of the idea it was about. */
public final class DecisionForm {
  @FormParam("decision")
  @DefaultValue("")
  String decision = "";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  @FormParam("connectedTo")
  @DefaultValue("")
  String connectedTo = "";

  @FormParam("until")
  @DefaultValue("")
  String until = "";

  @FormParam("version")
  @DefaultValue("0")
  String version = "0";

  /** What the button is for that was pressed; empty for the decision itself. */
  @FormParam("do")
  @DefaultValue("")
  String purpose = "";

  /** How many steps the idea had taken when the form was shown. */
  @FormParam("seen")
  @DefaultValue("0")
  String seen = "0";

  public String decision() {
    return decision;
  }

  public String reason() {
    return reason;
  }

  public String connectedTo() {
    return connectedTo;
  }

  public String until() {
    return until;
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Decision toDecision() {
    return Decision.typed(
        Arrays.stream(Decision.Action.values())
            .filter(action -> action.name().equals(decision))
            .findFirst()
            .orElse(null),
        reason,
        connectedTo,
        until);
  }

  long version() {
    return number(version);
  }

  /** What has happened since the form was shown. */
  List<Step> news(List<Step> steps) {
    return steps.subList((int) Math.min(number(seen), steps.size()), steps.size());
  }

  /** Never -1, which would stand for whichever version. */
  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
