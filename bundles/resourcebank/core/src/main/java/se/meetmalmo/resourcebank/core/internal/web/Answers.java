package se.meetmalmo.resourcebank.core.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedMap;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Registration;

/**
 * What has been typed into the form so far, as it was typed. It goes along in the form's hidden
 * fields: before it is sent nothing is kept here.
 */
public record Answers(Map<String, List<String>> fields) {
  private static final int LENGTH = 4_000;
  private static final int VALUES = 50;
  static final Answers NONE = new Answers(Map.of("interest.scope", List.of("BROAD")));

  public Answers {
    fields = Map.copyOf(fields);
  }

  static Answers of(MultivaluedMap<String, String> form) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (JoinStep step : JoinStep.values()) {
      for (String field : step.fields()) {
        List<String> values = form.getOrDefault(field, List.of());
        known.put(field, values.stream().limit(VALUES).map(Answers::cut).toList());
      }
    }
    return new Answers(known);
  }

  private static String cut(String value) {
    return value.length() <= LENGTH ? value : value.substring(0, LENGTH);
  }

  static Answers of(Registration said) {
    Organisation organisation = said.organisation();
    Interest interest = said.interest();
    List<String> own = new ArrayList<>(interest.themes());
    own.removeAll(City.THEMES);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("name", List.of(said.name()));
    fields.put("email", List.of(said.email()));
    fields.put("phone", List.of(said.phone()));
    fields.put("organisation.name", List.of(organisation.name()));
    fields.put("organisation.kind", List.of(organisation.kind().name()));
    fields.put("organisation.industry", List.of(organisation.industry()));
    fields.put("organisation.size", List.of(organisation.size().name()));
    fields.put("organisation.area", List.of(organisation.area()));
    fields.put("interest.scope", List.of(interest.scope().name()));
    fields.put("interest.themes", interest.themes());
    fields.put("ownThemes", List.of(String.join(", ", own)));
    fields.put("interest.areas", interest.areas());
    fields.put("interest.industries", List.of(String.join(", ", interest.industries())));
    fields.put("interest.forms", interest.forms());
    fields.put("interest.ideaId", List.of(interest.ideaId()));
    fields.put("capacity.groups", List.of(String.valueOf(said.capacity().groups())));
    fields.put("capacity.hoursPerMonth", List.of(String.valueOf(said.capacity().hoursPerMonth())));
    fields.put("noticeDays", List.of(String.valueOf(said.noticeDays())));
    fields.put("languages", said.languages());
    fields.put("consentPublicName", List.of(String.valueOf(said.consentPublicName())));
    return new Answers(fields);
  }

  /** The answer; empty when there is none. */
  public String value(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? "" : values.get(0);
  }

  public List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** All but a step's own, to go along hidden: name and value. */
  public List<Map.Entry<String, String>> hidden(JoinStep but) {
    List<Map.Entry<String, String>> hidden = new ArrayList<>();
    for (JoinStep step : JoinStep.values()) {
      if (step != but) {
        step.fields().forEach(f -> values(f).forEach(value -> hidden.add(Map.entry(f, value))));
      }
    }
    return hidden;
  }

  /**
   * @param language to write to the member in
   * @throws InvalidInputException names what is out of bounds
   */
  Registration registration(String language) {
    Validation numbers = new Validation();
    int groups = number(numbers, "capacity.groups");
    int hours = number(numbers, "capacity.hoursPerMonth");
    int notice = number(numbers, "noticeDays");
    numbers.orThrow();
    return new Registration(
        value("name"),
        value("email"),
        value("phone"),
        new Organisation(
            value("organisation.name"),
            choice(Organisation.Kind.class, value("organisation.kind")),
            value("organisation.industry"),
            choice(Organisation.Size.class, value("organisation.size")),
            value("organisation.area")),
        interest(),
        new Capacity(groups, hours),
        values("languages"),
        notice,
        value("consentPublicName").equals("true"),
        language,
        "",
        "");
  }

  /** Only what the scope asks for: what was ticked before the scope was changed is left aside. */
  private Interest interest() {
    Interest.Scope scope = choice(Interest.Scope.class, value("interest.scope"));
    boolean topics = scope == Interest.Scope.TOPICS;
    return new Interest(
        scope,
        topics
            ? Stream.concat(values("interest.themes").stream(), words("ownThemes")).toList()
            : List.of(),
        topics ? values("interest.areas") : List.of(),
        topics ? words("interest.industries").toList() : List.of(),
        topics ? values("interest.forms") : List.of(),
        scope == Interest.Scope.OWN_IDEA ? value("interest.ideaId") : "");
  }

  private Stream<String> words(String field) {
    return Arrays.stream(value(field).split("[,;\n]"));
  }

  private int number(Validation errors, String field) {
    String typed = value(field).strip();
    boolean good = typed.matches("\\d{0,6}");
    errors.check(good, FieldError.of(field, "wrong-type", "is not a whole number"));
    return good && !typed.isEmpty() ? Integer.parseInt(typed) : 0;
  }

  /** The constant; null, which is taken for the default, when there is none such. */
  private static <E extends Enum<E>> E choice(Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElse(null);
  }
}
