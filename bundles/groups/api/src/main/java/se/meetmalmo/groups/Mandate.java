package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.Validation;

/**
 * What a group is to do and may do. It may be written little by little; a group starts once all of
 * it is said. Absent values become empty ones.
 *
 * @param goal what is to be reached
 * @param frames what lies inside the task, and what outside
 * @param time how long it may take, and how much of it
 * @param resources money, rooms, people, data
 * @param decisionRights what the group decides itself, and what it has to ask for
 */
public record Mandate(
    @Schema(maxLength = TEXT_LENGTH) String goal,
    @Schema(maxLength = TEXT_LENGTH) String frames,
    @Schema(maxLength = TEXT_LENGTH) String time,
    @Schema(maxLength = TEXT_LENGTH) String resources,
    @Schema(maxLength = TEXT_LENGTH) String decisionRights) {
  public static final int TEXT_LENGTH = 4_000;
  public static final Mandate NONE = new Mandate("", "", "", "", "");

  public Mandate {
    goal = Typed.text(goal);
    frames = Typed.text(frames);
    time = Typed.text(time);
    resources = Typed.text(resources);
    decisionRights = Typed.text(decisionRights);
    new Validation()
        .atMost("goal", goal, TEXT_LENGTH)
        .atMost("frames", frames, TEXT_LENGTH)
        .atMost("time", time, TEXT_LENGTH)
        .atMost("resources", resources, TEXT_LENGTH)
        .atMost("decisionRights", decisionRights, TEXT_LENGTH)
        .orThrow();
  }

  /** The fields in which nothing is said yet. */
  public List<String> missing() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("goal", goal);
    said.put("frames", frames);
    said.put("time", time);
    said.put("resources", resources);
    said.put("decisionRights", decisionRights);
    return said.keySet().stream().filter(field -> said.get(field).isEmpty()).toList();
  }
}
