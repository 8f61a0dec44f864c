package se.meetmalmo.platform.web.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.web.Language;

/** Whose portal this is: names and contact, from the configuration {@value #PID}. */
@Component(service = Portal.class, configurationPid = Portal.PID)
@Designate(ocd = Portal.Settings.class)
public final class Portal {
  static final String PID = "se.meetmalmo.platform.web";
  private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
  private final Settings settings;

  @Activate
  public Portal(Settings settings) {
    this.settings = settings;
    if (!canBeReached()) {
      LOG.warn("{}", contact());
    }
  }

  public String serviceName(Language language) {
    return language == Language.SV ? settings.serviceName_sv() : settings.serviceName_en();
  }

  public String city(Language language) {
    return language == Language.SV ? settings.city_sv() : settings.city_en();
  }

  public String unit(Language language) {
    return language == Language.SV ? settings.contact_unit_sv() : settings.contact_unit_en();
  }

  /** The office and the city that it belongs to. */
  public String owner(Language language) {
    return unit(language) + ", " + city(language);
  }

  /** Empty when none is set; so are the others below. */
  public String email() {
    return settings.contact_email();
  }

  public String phone() {
    return settings.contact_phone();
  }

  public String phoneLink() {
    return "tel:" + phone().replaceAll("[^+0-9]", "");
  }

  public String address() {
    return settings.contact_address();
  }

  /** Whether the pages can say where to write or call. */
  public boolean canBeReached() {
    return !email().isEmpty() || !phone().isEmpty();
  }

  /** What an operator should know of the contact details, in plain English. */
  String contact() {
    return canBeReached()
        ? "the pages show how to reach the office"
        : "no contact details on the pages: set contact.email or contact.phone in etc/"
            + PID
            + ".cfg";
  }

  /** The names have dots in the configuration: {@code serviceName.sv}, {@code contact.email}. */
  @ObjectClassDefinition(
      name = "Meet: portal",
      description = "The names and the contact details that stand on every page")
  public @interface Settings {
    @AttributeDefinition(name = "Name of the service, in Swedish")
    String serviceName_sv() default "Meet Malmö";

    @AttributeDefinition(name = "Name of the service, in English")
    String serviceName_en() default "Meet Malmö";

    @AttributeDefinition(name = "Name of the city, in Swedish")
    String city_sv() default "Malmö stad";

    @AttributeDefinition(name = "Name of the city, in English")
    String city_en() default "City of Malmö";

    @AttributeDefinition(name = "The office that answers, in Swedish")
    String contact_unit_sv() default "Näringslivsenheten";

    @AttributeDefinition(name = "The office that answers, in English")
    String contact_unit_en() default "The business unit";

    @AttributeDefinition(name = "E-mail address of the office; not shown when empty")
    String contact_email() default "";

    @AttributeDefinition(name = "Telephone of the office; not shown when empty")
    String contact_phone() default "";

    @AttributeDefinition(name = "Postal address of the office; not shown when empty")
    String contact_address() default "";
  }
}
