package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.CityUnit.Contact;
import se.meetmalmo.resourcebank.Organisation;

/** The city's administrations and companies, who speaks for them, and what they can staff. */
@Component(
    service = StaffCityPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/staff/city-units")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR,
  Roles.ADMINISTRATION_CONTACT,
  Roles.OPERATOR
})
public final class StaffCityPages {
  /** Rows for contacts in the form beyond those there are. */
  private static final int FREE = 2;

  private final CityCapacity city;

  @Activate
  public StaffCityPages(@Reference CityCapacity city) {
    this.city = city;
  }

  /**
   * The form as its template sees it.
   *
   * @param id empty for a new one
   * @param fields name of the field → what was typed
   * @param contacts how many rows there are for contacts
   * @param mayName the reader may say what it is called
   */
  public record UnitForm(
      String id,
      Map<String, List<String>> fields,
      int contacts,
      Map<String, String> errors,
      boolean mayName) {
    public String value(String field) {
      List<String> values = values(field);
      return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> values(String field) {
      return fields.getOrDefault(field, List.of());
    }
  }

  @GET
  public PageView list(@Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("units.title"),
        BankNavigation.CITY,
        Views.html(
            Views.TEMPLATES.cityUnits(
                words, city.units(page.actor()), city.missing(City.THEMES), mayName(page))));
  }

  private static boolean mayName(PageContext page) {
    return page.actor().has(Roles.COORDINATOR) || page.actor().has(Roles.OPERATOR);
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    if (id.equals("new")) {
      return show(200, new UnitForm("", Map.of(), FREE, Map.of(), mayName(page)), page);
    }
    CityUnit unit =
        city.unit(id, page.actor()).orElseThrow(() -> new NotFoundException("city unit", id));
    int rows = unit.contacts().size() + FREE;
    return show(200, new UnitForm(id, fields(unit), rows, Map.of(), mayName(page)), page);
  }

  private static Map<String, List<String>> fields(CityUnit unit) {
    Map<String, List<String>> fields = new HashMap<>();
    List<String> own = new ArrayList<>(unit.themes());
    own.removeAll(City.THEMES);
    fields.put("name", List.of(unit.name()));
    fields.put("kind", List.of(unit.kind().name()));
    fields.put("themes", unit.themes());
    fields.put("ownThemes", List.of(String.join(", ", own)));
    fields.put("groups", unit.groups() == null ? List.of() : List.of(unit.groups().toString()));
    fields.put("version", List.of(String.valueOf(unit.version())));
    for (int i = 0; i < unit.contacts().size(); i++) {
      Contact contact = unit.contacts().get(i);
      fields.put("contact." + i + ".name", List.of(contact.name()));
      fields.put("contact." + i + ".email", List.of(contact.email()));
      fields.put("contact." + i + ".phone", List.of(contact.phone()));
      fields.put("contact." + i + ".account", List.of(contact.account()));
    }
    return fields;
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.ADMINISTRATION_CONTACT})
  public Response set(
      @PathParam("id") String path,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    boolean isNew = path.equals("new");
    int rows = (int) sent.keySet().stream().filter(f -> f.matches("contact\\.\\d\\.name")).count();
    UnitForm form =
        new UnitForm(isNew ? "" : path, Map.copyOf(sent), rows, Map.of(), mayName(page));
    Words words = new Words(page.language());
    try {
      city.set(unit(isNew ? form.value("id").strip() : path, form), page.actor());
      return Response.seeOther(URI.create("/staff/city-units")).build();
    } catch (InvalidInputException e) {
      return again(422, form, placed(FormErrors.said(e.errors(), words)), page);
    } catch (ConflictException e) {
      return again(409, form, Map.of("name", words.get("error.conflict")), page);
    }
  }

  private static CityUnit unit(String id, UnitForm form) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < form.contacts(); i++) {
      String row = "contact." + i + ".";
      Contact contact =
          new Contact(
              form.value(row + "name"),
              form.value(row + "email"),
              form.value(row + "phone"),
              form.value(row + "account"));
      if (!(contact.name() + contact.email() + contact.phone()).isEmpty()) {
        contacts.add(contact);
      }
    }
    String groups = form.value("groups").strip();
    if (!groups.matches("\\d{0,4}")) {
      throw new InvalidInputException(
          FieldError.of("groups", "wrong-type", "is not a whole number"));
    }
    String version = form.value("version");
    return new CityUnit(
        id,
        form.value("name"),
        form.value("kind").equals("CITY_COMPANY")
            ? Organisation.Kind.CITY_COMPANY
            : Organisation.Kind.ADMINISTRATION,
        Stream.concat(
                form.values("themes").stream(),
                Arrays.stream(form.value("ownThemes").split("[,;\n]")))
            .toList(),
        groups.isEmpty() ? null : Integer.valueOf(groups),
        contacts,
        null,
        version.matches("\\d{1,18}") ? Long.parseLong(version) : 0);
  }

  /** The API's name of a contact's field is another than the form's. */
  private static Map<String, String> placed(Map<String, String> errors) {
    Map<String, String> placed = new LinkedHashMap<>();
    errors.forEach(
        (field, what) ->
            placed.put(field.replaceAll("contacts\\[(\\d+)]\\.", "contact.$1."), what));
    return placed;
  }

  private static Response again(
      int status, UnitForm form, Map<String, String> errors, PageContext page) {
    return show(
        status,
        new UnitForm(form.id(), form.fields(), form.contacts(), errors, form.mayName()),
        page);
  }

  private static Response show(int status, UnitForm form, PageContext page) {
    Words words = new Words(page.language());
    String title = form.id().isEmpty() ? words.get("unit.new") : form.value("name");
    return Response.status(status)
        .entity(
            new PageView(
                form.errors().isEmpty() ? title : words.get("error.prefix", title),
                BankNavigation.CITY,
                Views.html(Views.TEMPLATES.cityUnit(page, words, form, title))))
        .build();
  }
}
