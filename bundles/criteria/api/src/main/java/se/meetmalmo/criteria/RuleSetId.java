package se.meetmalmo.criteria;

/**
 * A rule set in one version; prints as {@code malmo@1.0.0}.
 *
 * @param id {@code malmo}
 * @param version {@code 1.0.0}
 */
public record RuleSetId(String id, String version) {
  public static final RuleSetId NONE = new RuleSetId("none", "0");

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
