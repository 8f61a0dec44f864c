package se.meetmalmo.resourcebank.core.internal;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.core.internal.certificate.CertificatesComponent;
import se.meetmalmo.resourcebank.core.internal.store.JpaCertificateRegister;
import se.meetmalmo.resourcebank.core.internal.store.JpaCityStore;
import se.meetmalmo.resourcebank.core.internal.store.JpaMemberLists;
import se.meetmalmo.resourcebank.core.internal.store.JpaMemberStore;

/** A resource bank on a database in memory, at a time of its own. */
public final class Bank implements AutoCloseable {
  public static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
  public static final Actor OPERATOR = new Actor("olle", Set.of(Roles.OPERATOR));
  public static final Site SITE = path -> URI.create("https://meet.example.se" + path);

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  public final Clock clock = new Moving();
  public final StoreFixture store;
  public final JpaMemberStore members;
  public final JpaMemberLists lists;
  public final Admission admission = new Admission();
  public final ResourceBankComponent bank;
  public final MembershipsComponent memberships;
  public final BankTransferComponent transfer;
  public final CityCapacityComponent city;
  public final CertificatesComponent certificates;
  public final List<MemberEvent> events = new ArrayList<>();
  public final List<String> journal = new ArrayList<>();

  public Bank(Path folder) {
    store = StoreFixture.open("resourcebank", "db/resourcebank.xml");
    members = new JpaMemberStore(store.jpa(), store.journal());
    lists = new JpaMemberLists(store.jpa());
    bank = new ResourceBankComponent(members, lists, admission, clock);
    memberships = new MembershipsComponent(members, admission, clock);
    transfer = new BankTransferComponent(members, lists, admission, clock);
    city = new CityCapacityComponent(new JpaCityStore(store.jpa(), store.journal(), clock));
    certificates = certificates(folder);
    store.handler(
        "test",
        event -> {
          journal.add(event.data());
          if (event.subject().startsWith("member:")) {
            events.add(MemberEvent.of(event));
          }
        });
  }

  /** Once more, as after a start with the same folder, or on another node. */
  public CertificatesComponent certificates(Path folder) {
    return new CertificatesComponent(
        new JpaCertificateRegister(store.jpa()), SITE, clock, configured(folder));
  }

  private static CertificatesComponent.Configuration configured(Path folder) {
    return new CertificatesComponent.Configuration() {
      @Override
      public Class<? extends Annotation> annotationType() {
        return CertificatesComponent.Configuration.class;
      }

      @Override
      public String issuer_name() {
        return "Meet Malmö";
      }

      @Override
      public String key_file() {
        return folder.resolve("keys/certificates.jwk").toString();
      }
    };
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** The types of all events so far, in order. */
  public List<MemberEvent.Type> told() {
    store.dispatch();
    return events.stream().map(MemberEvent::type).toList();
  }

  public static Registration anna() {
    return read(
        """
        {"name": "Anna Ek", "email": "anna.ek@example.se", "phone": "040-34 10 00",
         "organisation": {"name": "Ek Bygg AB", "industry": "41.200", "size": "SMALL", "area": "Norr"},
         "interest": {"scope": "TOPICS", "themes": ["arbete"], "areas": ["Norr"]},
         "capacity": {"groups": 2, "hoursPerMonth": 10}, "languages": ["sv", "en"], "noticeDays": 7,
         "consentPublicName": true}
        """);
  }

  public static Registration read(String json) {
    return Json.read(json, Registration.class);
  }

  /** Registers, and gives the id. */
  public String register(Registration said) {
    pass(Duration.ofMillis(1)); // the list of those who came last begins with this one
    bank.register(said, Member.Origin.API, Actor.ANONYMOUS);
    return bank.list(query(), COORDINATOR).items().get(0).id();
  }

  /** Registers and confirms; gives the secret of the private link. */
  public String join(Registration said) {
    String secret = bank.issueLink(register(said), Actor.SYSTEM).secret();
    memberships.confirm(secret);
    return secret;
  }

  public Member open(String secret) {
    return memberships.open(secret).orElseThrow();
  }

  public static MemberQuery query() {
    return new MemberQuery("", List.of(), "", "", "", new PageRequest(0, 20));
  }

  @Override
  public void close() {
    store.close();
  }
}
