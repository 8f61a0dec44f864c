package se.meetmalmo.intake.core.internal.web;

import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.intake.core.internal.screening.web.QueuePages;
import se.meetmalmo.intake.core.internal.store.JpaDrafts;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.RequestNotes;

/** The pages on a real intake, as one browser meets them. */
final class Front implements AutoCloseable {
  static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
  private static final Pattern COOKIE = Pattern.compile("meet-draft=([^;]+);");

  final IntakeOnDerby house = new IntakeOnDerby();
  final Intake intake = house.intake;
  final Drafts drafts = new JpaDrafts(house.jpa, IntakeOnDerby.CLOCK);
  final CriteriaAdvice advice = new CriteriaAdvice();
  final Ahead.Looking ahead = new Ahead.Looking(house.waiting);
  final FakeSearch search = new FakeSearch();
  final Similar similar = Similar.on(search);
  final FormErrors check = new FormErrors(intake);
  final IdeaFormPages form = new IdeaFormPages(drafts, check, advice, similar);
  final CheckPages last = new CheckPages(drafts, check, advice, intake, house.joining, similar);
  final ThrowAwayPages throwAway = new ThrowAwayPages(drafts);
  final IdeaPages ideas = new IdeaPages(intake, advice);
  final QueuePages queue = new QueuePages(house.screening, IntakeOnDerby.CLOCK);
  final StaffIdeaPages cases =
      new StaffIdeaPages(intake, house.screening, advice, ahead, IntakeOnDerby.CLOCK);
  final StaffIntakePages behalf = new StaffIntakePages(intake, check);
  final StatusPages status =
      new StatusPages(
          intake,
          advice,
          IntakeOnDerby.CLOCK,
          path -> URI.create("https://meet.example.se" + path),
          new Around.Looking(house.merging, house.joining, similar),
          ahead);
  final StaffTogetherPages around =
      new StaffTogetherPages(intake, house.judging(similar), house.merging, similar);
  final StaffConnectPages connect = new StaffConnectPages(intake, house.merging);
  final TogetherPages together = new TogetherPages(intake, house.joining, house.merging);
  Language language = Language.SV;
  Actor actor = Actor.ANONYMOUS;
  private String cookie;

  Front() {
    advice.criteria = house.criteria;
  }

  Response get(String step) {
    return remembered(form.show(step, request(), page()));
  }

  Response start() {
    return remembered(form.start(request(), page()));
  }

  Response post(String step, MultivaluedMap<String, String> answers) {
    return remembered(form.save(step, request(), answers, page()));
  }

  Response live(String step, MultivaluedMap<String, String> answers) {
    return remembered(form.findings(step, request(), answers, page()));
  }

  Response readThrough() {
    return remembered(last.show(request(), page()));
  }

  Response send() {
    return send(form("noGuaranteeAcknowledged", "true"));
  }

  Response send(MultivaluedMap<String, String> answers) {
    return remembered(last.send(request(), answers, page()));
  }

  /** All steps up to the last, answered well. */
  Front filledIn() {
    start();
    post(
        "who",
        form(
            "submitter.name", "Anna Ek",
            "submitter.email", "anna.ek@example.se",
            "submitter.organisation.name", "Ek Bygg AB",
            "submitter.organisation.kind", "BUSINESS"));
    post(
        "idea",
        form(
            "kind", "IDEA",
            "title", "Gemensam lärlingsutbildning",
            "text", "Vi vill att unga får lära sig. Ring mig på 040-12 34 56.",
            "language", "sv"));
    post("together", form("collaboration.ownContribution", "Handledare"));
    post("how", form("collaboration.forms", "PILOT"));
    post("effects", form("socialEffect", "Fler i arbete"));
    post("topics", form("themes", "skola", "ownThemes", "kompetens, bygge"));
    return this;
  }

  /** Another browser, or this one with its cookies gone. */
  Front elsewhere() {
    cookie = null;
    return this;
  }

  FormRequest request() {
    FormRequest request = new FormRequest();
    request.cookie = cookie;
    request.servlet = servlet();
    return request;
  }

  PageContext page() {
    return new PageContext(language, actor, "/", "csrf-token", false);
  }

  /** A request over TLS. */
  private static HttpServletRequest servlet() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Front.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> RequestNotes.SECURE.equals(arguments[0]));
  }

  /** The secret in an address such as /status/secret/receipt. */
  static String token(Response response) {
    return place(response).split("/")[2];
  }

  long ideasIn() {
    return counts().values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Status, Long> counts() {
    IdeaQuery any = new IdeaQuery("", List.of(), "", "", new PageRequest(0, 1));
    return intake.overview(any, Actor.SYSTEM).counts();
  }

  /** How often the store goes to the database for what is done here. */
  int transactions(Runnable request) {
    house.jpa.count();
    request.run();
    return house.jpa.count();
  }

  private Response remembered(Response response) {
    Object header = response.getMetadata().getFirst("Set-Cookie");
    Matcher set = COOKIE.matcher(String.valueOf(header));
    if (set.find()) {
      cookie = set.group(1);
    }
    return response;
  }

  @Override
  public void close() {
    house.close();
  }
}
