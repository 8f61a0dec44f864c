package se.meetmalmo.platform;

import java.util.List;

/** The roles that people can have; strings, so that annotations can name them. */
public final class Roles {
  /** The business unit: screens, decides, connects. */
  public static final String COORDINATOR = "coordinator";

  public static final String PROJECT_LEADER = "project-leader";
  public static final String DEPUTY_PROJECT_LEADER = "deputy-project-leader";
  public static final String COMMUNICATOR = "communicator";
  public static final String RESOURCE_PERSON = "resource-person";
  public static final String ADMINISTRATION_CONTACT = "administration-contact";
  public static final String BUSINESS_PILOT = "business-pilot";

  /** Reads reports. */
  public static final String DIRECTOR = "director";

  /** Runs the platform: rule sets, people, journal. */
  public static final String OPERATOR = "operator";

  public static final List<String> ALL =
      List.of(
          COORDINATOR,
          PROJECT_LEADER,
          DEPUTY_PROJECT_LEADER,
          COMMUNICATOR,
          RESOURCE_PERSON,
          ADMINISTRATION_CONTACT,
          BUSINESS_PILOT,
          DIRECTOR,
          OPERATOR);

  private Roles() {}
}
