package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Rule sets come and go as files in the deploy folder while the platform serves. */
public class RuleSetIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Platform platform;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
  }

  @AfterClass
  public static void stop() {
    platform.close();
  }

  @Test
  public void aBrokenRuleSetIsRefusedWithItsPlaceAndTheOneInForceStays() throws Exception {
    Path broken = platform.folder().resolve("deploy/broken.ruleset");
    repack(broken, "\"id\": \"malmo\"", "\"id\": \"broken\"", "true", "> > 3");
    platform.await("the refusal is logged", () -> platform.log().contains("broken.ruleset"));
    assertThat(platform.console("meet:rules-refusals").text()).contains("broken.ruleset");
    assertThat(platform.get("/api/criteria").body()).contains("\"malmo\"");
    assertThat(platform.post("/api/assessments", Ideas.sound("Än i kraft")).body())
        .contains("PROCEED");
  }

  @Test
  public void aRuleSetIsSwappedAndRolledBackWithoutOneFailedRequest() throws Exception {
    Path other = platform.folder().resolve("deploy/other.ruleset");
    repack(other, "\"id\": \"malmo\"", "\"id\": \"other\"", "\u0000", "\u0000");
    platform.await(
        "the other set is installed",
        () -> platform.console("meet:rules-list --json").text().contains("\"other\""));
    AtomicBoolean go = new AtomicBoolean(true);
    AtomicInteger failed = new AtomicInteger();
    Thread writer =
        new Thread(
            () -> {
              while (go.get()) {
                String body = platform.post("/api/assessments", Ideas.sound("Byte")).body();
                if (!body.contains("PROCEED")) {
                  failed.incrementAndGet();
                }
              }
            });
    writer.start();
    for (int i = 0; i < 3; i++) {
      assertThat(platform.console("meet:rules-activate other").status()).isZero();
      assertThat(platform.get("/api/criteria").body()).contains("\"other\"");
      assertThat(platform.console("meet:rules-rollback").status()).isZero();
      assertThat(platform.get("/api/criteria").body()).contains("\"malmo\"");
    }
    go.set(false);
    writer.join();
    assertThat(failed).hasValue(0);
    assertThat(platform.console("meet:rules-activate nowhere").status()).isNotZero();
  }

  @Test
  public void aRuleSetIsTriedOnEverythingHandedIn() {
    platform.post("/api/ideas", Ideas.sound("Att pröva mot"));
    Platform.Printed printed = platform.console("meet:rules-simulate malmo");
    assertThat(printed.status()).as(printed.text()).isZero();
  }

  /** The shipped set as a file, with something replaced in its JSON and in its tables. */
  private static void repack(Path to, String from, String with, String cell, String wrong)
      throws Exception {
    Path shipped =
        Path.of(System.getProperty("meet.root"))
            .resolve("bundles/rules/malmo/target/rules-malmo-1.0.0-SNAPSHOT.jar");
    Path made = Files.createTempFile("made", ".zip");
    try (ZipFile jar = new ZipFile(shipped.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
      var entries =
          jar.stream().filter(e -> e.getName().startsWith("ruleset/") && !e.isDirectory());
      for (ZipEntry entry : entries.toList()) {
        String text =
            new String(
                jar.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (entry.getName().endsWith("ruleset.json")) {
          text = text.replace(from, with);
        } else if (entry.getName().endsWith(".dmn")) {
          text =
              text.replace(
                  "<text>" + cell + "</text>", "<text>" + wrong.replace(">", "&gt;") + "</text>");
        }
        out.putNextEntry(new ZipEntry(entry.getName().substring("ruleset/".length())));
        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    Files.move(made, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
