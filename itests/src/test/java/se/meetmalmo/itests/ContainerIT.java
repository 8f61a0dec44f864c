package se.meetmalmo.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** What holds inside the container. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {
  private static final int PORT = 9191;
  private static final String OWN = "se.meetmalmo.";
  private static final Pattern EXAMPLE = Pattern.compile("Example: (meet:.*?)(\\.? *$|, or |\\. )");

  /** Whose examples would change more than is good for other tests. */
  private static final Set<String> CHANGING =
      Set.of(
          "user-add",
          "user-password",
          "rules-rollback",
          "rules-activate",
          "bank-export",
          "procurement-add",
          "initiative-export");

  @Inject private BundleContext context;
  @Inject private SessionFactory sessions;

  @Configuration
  public Option[] distribution() {
    return Distribution.on(PORT);
  }

  @Before
  public void awaitReady() throws Exception {
    for (int i = 0; i < 600 && status("/health/ready") != 200; i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertEquals(200, status("/health/ready"));
  }

  @Test
  public void everyBundleIsResolvedAndActive() {
    List<String> others =
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.adapt(BundleRevision.class).getTypes() == 0)
            .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
            .map(bundle -> bundle.getSymbolicName() + " " + bundle.getState())
            .collect(Collectors.toList());
    assertEquals(List.of(), others);
  }

  @Test
  public void noTwoHandlersOfEventsShareAName() throws Exception {
    List<String> names =
        Arrays.stream(
                context.getAllServiceReferences(
                    "se.meetmalmo.platform.journal.JournalHandler", null))
            .map(reference -> (String) reference.getProperty("meet.journal.handler"))
            .sorted()
            .collect(Collectors.toList());
    assertEquals(names.stream().distinct().collect(Collectors.toList()), names);
    assertTrue("there are many: " + names, names.size() > 20);
  }

  @Test
  public void weExportOurContractsAndNothingElse() {
    TreeSet<String> exported = new TreeSet<>();
    for (Bundle bundle : ours()) {
      packages(bundle).stream()
          .map(capability -> (String) capability.getAttributes().get("osgi.wiring.package"))
          .filter(name -> !name.startsWith("javax.persistence"))
          .forEach(exported::add);
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "se.meetmalmo.communications",
                "se.meetmalmo.communications.plan",
                "se.meetmalmo.communications.spi",
                "se.meetmalmo.criteria",
                "se.meetmalmo.criteria.spi",
                "se.meetmalmo.decisionlog",
                "se.meetmalmo.intake",
                "se.meetmalmo.intake.screening",
                "se.meetmalmo.intake.waiting",
                "se.meetmalmo.knowledgebank",
                "se.meetmalmo.groups",
                "se.meetmalmo.groups.spi",
                "se.meetmalmo.matchmaking",
                "se.meetmalmo.matchmaking.invitation",
                "se.meetmalmo.matchmaking.procurement",
                "se.meetmalmo.matchmaking.spi",
                "se.meetmalmo.platform",
                "se.meetmalmo.platform.console",
                "se.meetmalmo.platform.journal",
                "se.meetmalmo.platform.rows",
                "se.meetmalmo.platform.timers",
                "se.meetmalmo.platform.web",
                "se.meetmalmo.resourcebank",
                "se.meetmalmo.search",
                "se.meetmalmo.search.spi")),
        exported);
  }

  @Test
  public void eachJavaxPackageHasOneExporter() {
    Map<String, TreeSet<String>> exporters = new TreeMap<>();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getBundleId() == 0) {
        continue;
      }
      for (BundleCapability capability : packages(bundle)) {
        String name = (String) capability.getAttributes().get("osgi.wiring.package");
        if (name.startsWith("javax.persistence")
            || name.startsWith("javax.ws.rs")
            || name.startsWith("javax.servlet")
            || name.startsWith("javax.xml.bind")
            || name.startsWith("javax.annotation")
            || name.startsWith("javax.transaction")
            || name.startsWith("javax.validation")) {
          exporters.computeIfAbsent(name, x -> new TreeSet<>()).add(bundle.getSymbolicName());
        }
      }
    }
    exporters.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), exporters);
  }

  @Test
  public void aBundleIsRestartedWhileTheRestServes() throws Exception {
    AtomicBoolean go = new AtomicBoolean(true);
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    Thread reader =
        new Thread(
            () -> {
              while (go.get()) {
                (status("/api/criteria") == 200 ? served : failed).incrementAndGet();
              }
            });
    reader.start();
    Bundle intake = bundle("se.meetmalmo.intake.core");
    for (int i = 0; i < 3; i++) {
      intake.stop();
      await("/api/ideas", 404);
      intake.start();
      await("/api/ideas", 200);
    }
    go.set(false);
    reader.join();
    assertEquals(0, failed.get());
    assertTrue(served.get() > 0);
  }

  @Test
  public void aRuleSetThatGoesServesOnForAMomentAndThenTextsAreTakenInUndecided() throws Exception {
    Bundle malmo = bundle("se.meetmalmo.rules.malmo");
    malmo.stop();
    assertTrue(assessment(), assessment().contains("malmo"));
    for (int i = 0; i < 300 && !assessment().contains("UNDECIDED"); i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertTrue(assessment(), assessment().contains("UNDECIDED"));
    malmo.start();
    await("/api/criteria", 200);
  }

  private static String assessment() throws Exception {
    HttpResponse<String> answer =
        http()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/assessments"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Hej\"}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  @Test
  public void everyCommandHasHelpWithAnExample() throws Exception {
    assertTrue(commands().toString(), commands().contains("journal-forget"));
    for (String command : commands()) {
      String help = help(command);
      assertTrue(command + "\n" + help, help.contains("meet:" + command));
      assertTrue(command + "\n" + help, EXAMPLE.matcher(help).find());
    }
  }

  @Test
  public void everyExampleIsTakenAsItIsTyped() throws Exception {
    for (String command : commands()) {
      if (!CHANGING.contains(command)) {
        Matcher example = EXAMPLE.matcher(help(command));
        assertTrue(command, example.find());
        try {
          shell(example.group(1));
        } catch (Exception refused) {
          // there is no such idea, account or event here; the shell's own is a mistyped command
          String own = "org.apache.karaf.shell.support.CommandException";
          assertNotEquals(refused.toString(), own, refused.getClass().getName());
          assertTrue(command + refused, refused.getClass().getName().startsWith(OWN));
        }
      }
    }
  }

  /** In one line: the console breaks lines where its window ends. */
  private String help(String command) throws Exception {
    return shell("meet:" + command + " --help").replaceAll("\\s+", " ");
  }

  /** All of Meet's. */
  private List<String> commands() throws Exception {
    try (Session session = sessions.create(InputStream.nullInputStream(), System.out, System.err)) {
      return session.getRegistry().getCommands().stream()
          .filter(command -> command.getScope().equals("meet"))
          .map(Command::getName)
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private String shell(String command) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true)) {
      Session session = sessions.create(InputStream.nullInputStream(), print, print);
      session.execute(command);
    }
    return out.toString();
  }

  private List<Bundle> ours() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("se.meetmalmo."))
        .collect(Collectors.toList());
  }

  private Bundle bundle(String name) {
    List<Bundle> named =
        ours().stream().filter(b -> b.getSymbolicName().equals(name)).collect(Collectors.toList());
    assertEquals(name, 1, named.size());
    assertNull(named.get(0).getHeaders().get("Fragment-Host"));
    return named.get(0);
  }

  private static List<BundleCapability> packages(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    return wiring == null ? List.of() : wiring.getCapabilities("osgi.wiring.package");
  }

  private static void await(String path, int status) {
    for (int i = 0; i < 300 && status(path) != status; i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertEquals(path, status, status(path));
  }

  private static HttpClient http() {
    return HttpClient.newHttpClient();
  }

  private static int status(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
              .header("Accept", "application/json")
              .build();
      return http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
