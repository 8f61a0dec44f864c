package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import se.meetmalmo.channels.mail.internal.MailChannel;
import se.meetmalmo.channels.mail.internal.MailConfig;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.communications.core.internal.Mustaches;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.InvalidInputException;

/**
 * Whatever is put into any place of any message comes out as words: of every kind that a bundle of
 * the distribution brings, found by its component descriptions, so that a new one is held to it
 * too.
 */
public class HostileMessagesIT {
  private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");
  private static final Pattern IMPLEMENTS = Pattern.compile("implementation class=\"([^\"]+)\"");
  private static final Set<String> TAGS =
      Set.of("!DOCTYPE", "html", "head", "meta", "title", "body", "div", "h1", "p", "br", "a");
  private static final Set<String> HEADERS =
      Set.of(
          "Return-Path",
          "Received",
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Auto-Submitted",
          "Content-Language",
          "List-Unsubscribe",
          "List-Unsubscribe-Post");
  private static final List<String> HOSTILE =
      List.of(
          "a\r\nBcc: evil@example.se\r\n\r\n.\r\nRCPT TO:<evil@example.se>",
          "\u202egnitekram\u202c\u0000\u0007\u200b\u2066\u2028x",
          "{{reason}}{{#name}}{{=<% %>=}}{{> x}}{{{link}}}",
          "\"'></title><script>alert(1)</script><img src=x onerror=alert(1)>",
          "javascript:alert(1) https://evil.example/\"onmouseover=\"x data:text/html,x",
          "=?UTF-8?Q?=0D=0ABcc:_evil@example.se?=");
  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private static List<MessageKind> kinds;

  @BeforeClass
  public static void find() throws Exception {
    kinds = kinds();
    SERVER.start();
  }

  @AfterClass
  public static void stop() {
    SERVER.stop();
  }

  /** Of all bundles of ours that the distribution has. */
  private static List<MessageKind> kinds() throws Exception {
    List<Path> jars;
    Path system = Path.of(System.getProperty("meet.root"), "karaf-assembly/target/assembly/system");
    try (Stream<Path> files = Files.walk(system.resolve("se/meetmalmo"))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    List<URL> urls = new ArrayList<>();
    Set<String> classes = new TreeSet<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
      classes.addAll(implementers(jar));
    }
    ClassLoader bundles =
        new URLClassLoader(urls.toArray(URL[]::new), HostileMessagesIT.class.getClassLoader());
    List<MessageKind> found = new ArrayList<>();
    for (String name : classes) {
      Class<?> type = bundles.loadClass(name);
      found.addAll(((MessageKinds) type.getDeclaredConstructor().newInstance()).kinds());
    }
    return found;
  }

  private static Set<String> implementers(Path jar) throws Exception {
    Set<String> names = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (entry.getName().matches("OSGI-INF/.*\\.xml")) {
          String component = new String(file.getInputStream(entry).readAllBytes());
          Matcher type = IMPLEMENTS.matcher(component);
          if (component.contains("provide interface=\"" + MessageKinds.class.getName())
              && type.find()) {
            names.add(type.group(1));
          }
        }
      }
    }
    return names;
  }

  private static Map<String, String> facts(MessageKind kind, String each) {
    Map<String, String> facts = new HashMap<>();
    kind.facts().forEach(fact -> facts.put(fact, each));
    return facts;
  }

  @Test
  public void findsTheKindsOfEveryDomain() {
    assertThat(kinds.stream().map(MessageKind::name).collect(Collectors.toSet()))
        .contains("IdeaAccepted", "StaffMessage", "MemberConfirmed", "GroupFormed");
    assertThat(kinds).hasSizeGreaterThan(40);
  }

  @Test
  public void everyFactOfEveryKindComesOutAsWords() {
    for (MessageKind kind : kinds) {
      for (String fact : kind.facts()) {
        for (String hostile : HOSTILE) {
          Map<String, String> facts = facts(kind, "vanligt");
          facts.put(fact, hostile);
          kind.wordings().values().forEach(wording -> harmless(kind, fact, wording, facts));
        }
      }
    }
  }

  private static void harmless(
      MessageKind kind, String fact, Wording wording, Map<String, String> facts) {
    String where = kind.name() + " {{" + fact + "}} " + facts.get(fact);
    Wording filled = Mustaches.fill(wording, facts);
    assertThat(filled.subject()).as(where).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    assertThat(filled.body())
        .as(where)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");
    if (wording.body().contains("{{" + fact + "}}") && facts.get(fact).startsWith("{{")) {
      assertThat(filled.body()).as(where).contains("{{=<% %>=}}");
    }
  }

  @Test
  public void tenMegabytesOfAnyFactAreCut() {
    String endless = "å".repeat(10_000_000);
    for (MessageKind kind : kinds) {
      for (Wording wording : kind.wordings().values()) {
        Wording filled = Mustaches.fill(wording, facts(kind, endless));
        assertThat(filled.subject().length()).isLessThanOrEqualTo(Wording.SUBJECT_LENGTH);
        assertThat(filled.body().length()).isLessThanOrEqualTo(Wording.BODY_LENGTH);
      }
    }
  }

  @Test
  public void everyKindFullOfHostileFactsIsAHarmlessMail() throws Exception {
    MailChannel channel = new MailChannel(config(), Clock.systemUTC());
    int sent = 0;
    for (MessageKind kind : kinds) {
      for (String language : kind.wordings().keySet()) {
        String hostile = HOSTILE.get(sent++ % HOSTILE.size());
        Wording said = Mustaches.fill(kind.wordings().get(language), facts(kind, hostile));
        assertThat(channel.send(letter(kind.name() + sent, language, said, hostile)))
            .isInstanceOf(Outcome.Accepted.class);
      }
    }
    assertThat(SERVER.getReceivedMessages()).hasSize(sent);
    for (MimeMessage mail : SERVER.getReceivedMessages()) {
      harmless(mail);
    }
  }

  private static Letter letter(String id, String language, Wording said, String hostile) {
    return new Letter(
        id,
        hostile,
        "anna@example.se",
        language,
        Category.NEWSLETTER,
        said.subject(),
        said.body(),
        "https://meet.example/u/x",
        AT,
        new Occasion("test", "e", "E", "idea:1", AT));
  }

  private static void harmless(MimeMessage mail) throws Exception {
    String id = mail.getMessageID();
    assertThat(Collections.list(mail.getAllHeaders()).stream().map(Header::getName))
        .as(id)
        .isSubsetOf(HEADERS);
    assertThat(mail.getAllRecipients()).as(id).hasSize(1);
    InternetAddress to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
    assertThat(to.getAddress()).isEqualTo("anna@example.se");
    assertThat(String.valueOf(to.getPersonal())).as(id).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    MimeMultipart bodies = (MimeMultipart) mail.getContent();
    assertThat(bodies.getCount()).as(id).isEqualTo(2);
    String html = bodies.getBodyPart(1).getContent().toString();
    assertThat(tags(html)).as(id).isSubsetOf(TAGS);
    assertThat(html)
        .as(id)
        .doesNotContainPattern("<[^>]*\\son\\w+\\s*=")
        .doesNotContainPattern("href=\"(?!https?://)")
        .doesNotContainPattern("[\u202a-\u202e\u2066-\u2069\u0000]");
  }

  private static Set<String> tags(String html) {
    return Pattern.compile("</?([!A-Za-z][A-Za-z0-9]*)")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** A message whose subject shows nothing would have none. */
  @Test
  public void whatStaffWriteMustShowSomething() {
    assertThatThrownBy(
            () -> new NewMessage(Category.SERVICE, "\u202e\u200b", "x", "sv", List.of("idea1")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("subject");
  }

  private static MailConfig config() {
    Map<String, Object> values =
        Map.of("host", "localhost", "port", SERVER.getSmtp().getPort(), "security", "none");
    Map<String, Object> more =
        Map.of(
            "user",
            "",
            "password",
            "",
            "from",
            "meet@malmo.example",
            "fromName",
            "Meet",
            "replyTo",
            "",
            "timeoutSeconds",
            10);
    return (MailConfig)
        Proxy.newProxyInstance(
            HostileMessagesIT.class.getClassLoader(),
            new Class<?>[] {MailConfig.class},
            (proxy, method, arguments) ->
                values.getOrDefault(method.getName(), more.get(method.getName())));
  }
}
