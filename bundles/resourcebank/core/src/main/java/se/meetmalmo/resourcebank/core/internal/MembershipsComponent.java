package se.meetmalmo.resourcebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.Memberships;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.core.internal.store.Address;
import se.meetmalmo.resourcebank.core.internal.store.Change;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** What members do with their own membership. */
@Component(service = Memberships.class)
public final class MembershipsComponent implements Memberships {
  /** Nobody is mailed a link more often, however often somebody asks. */
  private static final Duration LINK_REST = Duration.ofMinutes(10);

  private final MemberStore store;
  private final Admission admission;
  private final Clock clock;

  @Activate
  public MembershipsComponent(
      @Reference MemberStore store, @Reference Admission admission, @Reference Clock clock) {
    this.store = store;
    this.admission = admission;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Optional<Member> open(String secret) {
    return store.find(Address.linked(secret));
  }

  @Override
  public Member confirm(String secret) {
    return store.confirm(
        Address.linked(secret), pending -> Changes.confirm(pending, clock.instant()));
  }

  @Override
  public Member change(String secret, Registration registration, long expectedVersion) {
    return store.change(
        Address.linked(secret),
        before -> {
          checkBegun(before);
          if (expectedVersion != -1 && expectedVersion != before.version()) {
            throw new ConflictException("Member " + before.id() + " was changed meanwhile");
          }
          Registration said = complete(before, registration);
          return said.equals(before.registration())
              ? Optional.empty()
              : Optional.of(Changes.say(before, said, clock.instant(), MemberEvent.MEMBER));
        });
  }

  /** The address, and what came with an import, stay as they are. */
  private Registration complete(Member before, Registration registration) {
    Registration kept = before.registration();
    return admission.completeness().complete(registration.withEmail(kept.email())).cameFrom(kept);
  }

  @Override
  public Member pause(String secret, LocalDate until) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
    new Validation()
        .check(
            until.isAfter(today) && !until.isAfter(Member.FURTHER_NOTICE),
            FieldError.of("until", "out-of-range", "is not a day yet to come"))
        .orThrow();
    return begun(secret, before -> Changes.pause(before, until, clock.instant()));
  }

  @Override
  public Member resume(String secret) {
    return store.change(
        Address.linked(secret),
        before -> {
          checkBegun(before);
          return before.pausedUntil() == null
              ? Optional.empty()
              : Optional.of(Changes.pause(before, null, clock.instant()));
        });
  }

  private Member begun(String secret, Function<Member, Change> change) {
    return store.change(
        Address.linked(secret),
        before -> {
          checkBegun(before);
          return Optional.of(change.apply(before));
        });
  }

  private static void checkBegun(Member member) {
    if (member.status() != Member.Status.ACTIVE) {
      throw new ConflictException("Member " + member.id() + " has not confirmed the address");
    }
  }

  @Override
  public void leave(String secret) {
    store.leave(
        Address.linked(secret),
        member -> Changes.leave(member, clock.instant(), MemberEvent.MEMBER));
  }

  @Override
  public void askForLink(String email) {
    String address = email == null ? "" : email.strip();
    new Validation().email("email", address).orThrow();
    Instant now = clock.instant();
    store.askForLink(address, now.minus(LINK_REST), before -> Changes.askForLink(before, now));
  }
}
