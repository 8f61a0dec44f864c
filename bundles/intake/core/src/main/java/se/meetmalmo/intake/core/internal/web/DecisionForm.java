package se.meetmalmo.intake.core.internal.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.WakeWhen;

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

  @FormParam("replyBy")
  @DefaultValue("")
  String replyBy = "";

  @FormParam("wakeWhen.initiatives")
  @DefaultValue("")
  String initiatives = "";

  @FormParam("wakeWhen.themes")
  List<String> themes = List.of();

  @FormParam("wakeWhen.budgetYear")
  @DefaultValue("")
  String budgetYear = "";

  @FormParam("wakeWhen.rules")
  @DefaultValue("")
  String rules = "";

  @FormParam("wakeItself")
  @DefaultValue("")
  String wakeItself = "";

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

  public String replyBy() {
    return replyBy;
  }

  public String initiatives() {
    return initiatives;
  }

  public List<String> themes() {
    return themes;
  }

  public String budgetYear() {
    return budgetYear;
  }

  public boolean isRules() {
    return rules.equals("true");
  }

  public boolean isWakeItself() {
    return wakeItself.equals("true");
  }

  /** Whether more than a day is waited for. */
  public boolean isMore() {
    return !(initiatives + budgetYear).isBlank() || !themes.isEmpty() || isRules();
  }

  private boolean asks() {
    return decision.equals(Decision.Action.ASK.name());
  }

  /** Where the form has what is wrong: the day of a question is not that of a pause. */
  Map<String, String> placed(Map<String, String> errors) {
    Map<String, String> placed = new LinkedHashMap<>();
    errors.forEach((f, said) -> placed.put(asks() && f.equals("until") ? "replyBy" : f, said));
    return placed;
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Decision toDecision() {
    Decision typed = typed();
    return typed.decision() == Decision.Action.PAUSE
        ? typed.waking(WakeWhen.typed(initiatives, themes, budgetYear, isRules()), isWakeItself())
        : typed;
  }

  private Decision typed() {
    return Decision.typed(
        Arrays.stream(Decision.Action.values())
            .filter(action -> action.name().equals(decision))
            .findFirst()
            .orElse(null),
        reason,
        connectedTo,
        asks() ? replyBy : until);
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
