package se.meetmalmo.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.timers.Timer;
import se.meetmalmo.platform.timers.Timers;

/**
 * A week passes in the container, by a clock that the test puts forward, and everybody is told what
 * is due on the day that it is due, once: reminders, deadlines, wake-ups, promises and silence. The
 * timers run by themselves and once more by hand, and the bundles start anew in the middle.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class WeekIT {
  private static final int PORT = 9196;
  private static final String PASSWORD = "a-week-of-tests-42";
  private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");
  private static final List<String> TIMERS =
      List.of("intake-alarms", "intake-wake", "intake-consultations");
  private static final List<String> BUNDLES =
      List.of("se.meetmalmo.communications.core", "se.meetmalmo.intake.core");

  /** Each about something else, so that none speaks for another. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "escalated", "Vi vill lägga solceller på skolornas tak och sälja elen till grannarna.",
          "silent", "Cykelverkstäder på torgen där pensionärer lagar barnens cyklar gratis.",
          "listed", "En gemensam saltvattenpool i hamnen som värms av bageriernas ugnar.",
          "woken", "Översättare på jour åt nyanlända läkare under deras första år på vårdcentral.",
          "asked", "Kvarterets katter och hundar får en egen ambulans med veterinärstudenter.",
          "consulted", "Museet lånar ut konst till kontor som öppnar sina lunchrum på söndagar.");

  /** Far enough for what came in two weeks earlier to come in after today. */
  private static final LocalDate MONDAY =
      LocalDate.now(CITY).plusDays(21).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  @Inject private BundleContext context;
  @Inject private SessionFactory sessions;

  private final SteppedClock clock = new SteppedClock();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final TreeSet<String> expected = new TreeSet<>();

  @Configuration
  public Option[] distribution() {
    return Stream.concat(
            Arrays.stream(Distribution.on(PORT)),
            Stream.of(CoreOptions.environment("MEET_ADMIN_PASSWORD=" + PASSWORD)))
        .toArray(Option[]::new);
  }

  @Test
  public void everybodyIsToldWhatIsDueWhenItIsOnce() throws Exception {
    await("ready", () -> status("/health/ready") == 200);
    to(MONDAY.minusDays(17), LocalTime.NOON);
    context.registerService(
        Clock.class, clock, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
    startAnew();
    arrange();
    for (DayOfWeek day : DayOfWeek.values()) {
      due().getOrDefault(day, List.of()).forEach(this::expect);
      if (day == DayOfWeek.THURSDAY) {
        startAnew();
      }
      for (int hour : day == DayOfWeek.MONDAY ? new int[] {17} : new int[] {0, 17}) {
        to(MONDAY.plusDays(day.ordinal()), LocalTime.of(hour, 30));
        letTimersRun();
      }
      awaitTold(day.toString());
    }
    assertEquals("[listed]", ideas("/api/waiting/worth-waking"));
    assertEquals("[escalated, silent]", ideas("/api/waiting/silent"));
    assertEquals("[asked]", ideas("/api/waiting/unanswered"));
    assertTrue(get("/api/ideas/" + id("woken")).contains("\"SCREENING\""));
    assertTrue(get("/api/ideas/" + id("listed")).contains("\"PAUSED\""));
    newcomersAreLookedAt();
  }

  /** What is handed in again speaks for what is paused, by the search that is installed. */
  private void newcomersAreLookedAt() {
    submit("again", TEXTS.get("listed"));
    to(MONDAY.plusDays(6), LocalTime.of(19, 0));
    await("a suggestion", () -> get("/api/waiting/worth-waking").contains("\"SIMILAR\""));
  }

  private static Map<DayOfWeek, List<String>> due() {
    return Map.of(
        DayOfWeek.MONDAY, List.of("escalated SenderUninformed staff:coordinator"),
        DayOfWeek.TUESDAY,
            List.of("escalated PromiseNear staff:coordinator", "asked ReplyReminder idea-sender"),
        DayOfWeek.WEDNESDAY,
            List.of(
                "listed WorthWaking staff:coordinator", "consulted ConsultationReminder addressee"),
        DayOfWeek.THURSDAY,
            List.of("silent SenderUninformed staff:coordinator", "woken IdeaWoken idea-sender"),
        DayOfWeek.FRIDAY, List.of("escalated SenderUninformed staff:project-leader"),
        DayOfWeek.SATURDAY,
            List.of(
                "escalated PromiseBroken staff:coordinator",
                "asked ReplyOverdue staff:coordinator"));
  }

  private void arrange() {
    submit("escalated");
    to(MONDAY.minusDays(11), LocalTime.NOON);
    submit("silent");
    to(MONDAY, LocalTime.of(9, 0));
    submit("listed");
    decide("listed", "PAUSE", Map.of("until", day(DayOfWeek.WEDNESDAY)));
    submit("woken");
    decide("woken", "PAUSE", Map.of("until", day(DayOfWeek.THURSDAY), "wakeItself", true));
    submit("asked");
    decide("asked", "ASK", Map.of("until", day(DayOfWeek.FRIDAY)));
    submit("consulted");
    post(
        "/api/ideas/" + id("consulted") + "/consultations",
        Map.of(
            "name", "Eva Lund",
            "email", "eva.lund@example.com",
            "where", "INSIDE",
            "question", "Ryms de?",
            "deadline", day(DayOfWeek.FRIDAY)));
    Stream.of("listed IdeaPaused", "woken IdeaPaused", "asked MoreAsked")
        .forEach(told -> expect(told + " idea-sender"));
    expect("consulted ConsultationAsked addressee");
  }

  private void submit(String name) {
    submit(name, TEXTS.get(name));
    expect(name + " IdeaReceived idea-sender");
  }

  private void submit(String name, String text) {
    Map<String, Object> idea = Ideas.sound(text.replaceAll("(\\S+ \\S+ \\S+ \\S+).*", "$1"));
    idea.put("text", text);
    names.put((String) post("/api/ideas", idea).get("id"), name);
  }

  private void decide(String name, String decision, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("decision", decision);
    body.put("reason", "Sen");
    post("/api/ideas/" + id(name) + "/decisions", body);
  }

  private void expect(String told) {
    expected.add(told);
  }

  private String id(String name) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String day(DayOfWeek day) {
    return MONDAY.plusDays(day.ordinal()).toString();
  }

  private void to(LocalDate day, LocalTime time) {
    clock.to(day.atTime(time).atZone(CITY).toInstant());
  }

  /** So that they take the clock, and as after a crash. */
  private void startAnew() throws BundleException {
    List<Bundle> some =
        Arrays.stream(context.getBundles())
            .filter(bundle -> BUNDLES.contains(bundle.getSymbolicName()))
            .toList();
    assertEquals(BUNDLES.size(), some.size());
    for (Bundle bundle : some) {
      bundle.stop();
    }
    for (Bundle bundle : some) {
      bundle.start();
    }
    await("intake and communications", () -> status("/api/ideas") == 200);
    await("deliveries", () -> status("/api/deliveries") == 200);
    await("the waiting lists", () -> status("/api/waiting/silent") == 200);
    await(
        "the sweeps", () -> TIMERS.stream().allMatch(name -> timer(name).anyMatch(Timer::present)));
  }

  private void letTimersRun() throws Exception {
    for (String name : TIMERS) {
      await(name + " at " + clock.instant(), () -> timer(name).anyMatch(this::hasRun));
      String said = shell("meet:timer-run " + name);
      assertTrue(said, said.contains(name));
    }
  }

  private boolean hasRun(Timer timer) {
    return timer.succeeded().filter(at -> !at.isBefore(clock.instant())).isPresent();
  }

  /** None while the timers are being restarted. */
  private Stream<Timer> timer(String name) {
    ServiceReference<Timers> reference = context.getServiceReference(Timers.class);
    Timers timers = reference == null ? null : context.getService(reference);
    return timers == null
        ? Stream.of()
        : timers.list().stream().filter(timer -> timer.name().equals(name));
  }

  private String shell(String command) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true)) {
      Session session = sessions.create(InputStream.nullInputStream(), print, print);
      session.execute(command);
    }
    return out.toString();
  }

  private void awaitTold(String day) {
    for (int i = 0; i < 200 && !told().equals(List.copyOf(expected)); i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertEquals(day, String.join("\n", expected), String.join("\n", told()));
  }

  /** Everything that anybody was told of the ideas, as often as it was told. */
  private List<String> told() {
    List<String> told = new ArrayList<>();
    names.forEach(
        (id, name) -> {
          for (Object item : items("/api/deliveries?size=200&subject=idea:" + id)) {
            Map<?, ?> delivery = (Map<?, ?>) item;
            String to =
                ((String) delivery.get("recipient")).replaceAll("(idea-sender|addressee):.*", "$1");
            told.add(name + " " + delivery.get("kind") + " " + to);
          }
        });
    return told.stream().sorted().toList();
  }

  private String ideas(String path) {
    return items(path).stream()
        .map(item -> (Map<?, ?>) ((Map<?, ?>) item).get("idea"))
        .map(idea -> names.get(idea.get("id")))
        .toList()
        .toString();
  }

  private static List<?> items(String path) {
    return (List<?>) Json.read(get(path), Map.class).get("items");
  }

  private static HttpRequest.Builder request(String path) {
    String admin = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
    return HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
        .header("Accept", "application/json")
        .header("Authorization", "Basic " + admin);
  }

  private static String get(String path) {
    HttpResponse<String> response = send(request(path));
    assertEquals(path + response.body(), 200, response.statusCode());
    return response.body();
  }

  private static Map<?, ?> post(String path, Map<String, Object> body) {
    HttpResponse<String> response =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    assertEquals(path + response.body(), 2, response.statusCode() / 100);
    return Json.read(response.body(), Map.class);
  }

  private static int status(String path) {
    try {
      return send(request(path)).statusCode();
    } catch (UncheckedIOException e) {
      return 0; // does not listen yet
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertTrue(what, condition.getAsBoolean());
  }
}
