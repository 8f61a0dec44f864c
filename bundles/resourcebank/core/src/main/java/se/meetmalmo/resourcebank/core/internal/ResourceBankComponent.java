package se.meetmalmo.resourcebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.resourcebank.CandidateQuery;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberLink;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.PublicMember;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;
import se.meetmalmo.resourcebank.core.internal.store.Address;
import se.meetmalmo.resourcebank.core.internal.store.MemberLists;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** The resource bank as staff, the public and matching meet it. */
@Component(service = ResourceBank.class)
public final class ResourceBankComponent implements ResourceBank {
  private static final Logger LOG = LoggerFactory.getLogger(ResourceBankComponent.class);
  private static final int BATCH = 1_000;

  /** Of one address. More would only be there to fill the table. */
  private static final int MOST_PENDING = 3;

  private final MemberStore store;
  private final MemberLists lists;
  private final Admission admission;
  private final Clock clock;

  @Activate
  public ResourceBankComponent(
      @Reference MemberStore store,
      @Reference MemberLists lists,
      @Reference Admission admission,
      @Reference Clock clock) {
    this.store = store;
    this.lists = lists;
    this.admission = admission;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public void register(Registration registration, Member.Origin origin, Actor by) {
    Access.checkOrigin(origin, by);
    Registration complete = admission.completeness().complete(registration);
    store.insertPending(Changes.register(complete, origin, clock.instant()), MOST_PENDING);
  }

  @Override
  public List<FieldError> missing(Registration registration) {
    return admission.completeness().missing(registration);
  }

  @Override
  public MemberLink issueLink(String memberId, Actor by) {
    Access.checkKeeps(by);
    Member member = find(memberId);
    if (member.status() == Member.Status.LEFT) {
      throw new ConflictException("Member " + memberId + " has left");
    }
    String secret = Ids.secret();
    store.addLink(memberId, Ids.hash(secret), clock.instant());
    LOG.info("{} issued a link of member {}", by.name(), memberId);
    Registration said = member.registration();
    boolean confirms = member.status() == Member.Status.PENDING;
    return new MemberLink(secret, said.email(), said.language(), confirms);
  }

  private Member find(String memberId) {
    return store
        .find(Address.named(memberId))
        .orElseThrow(() -> new NotFoundException("member", memberId));
  }

  @Override
  public Optional<Member> show(String memberId, Actor reader) {
    Access.checkReads(reader);
    return store.find(Address.named(memberId));
  }

  @Override
  public Page<MemberSummary> list(MemberQuery query, Actor reader) {
    Access.checkReads(reader);
    return lists.list(query);
  }

  @Override
  public Map<Member.Status, Long> counts() {
    return lists.counts();
  }

  @Override
  public Page<PublicMember> publicMembers(MemberQuery query) {
    return lists.listed(query);
  }

  @Override
  public Optional<PublicMember> publicMember(String memberId) {
    return lists.listed(memberId);
  }

  @Override
  public void remove(String memberId, Actor by) {
    Access.checkKeeps(by);
    store.leave(
        Address.named(memberId), member -> Changes.leave(member, clock.instant(), by.name()));
    LOG.info("{} took member {} out", by.name(), memberId);
  }

  @Override
  public List<MemberProfile> candidates(CandidateQuery query, Actor reader) {
    Access.checkMatches(reader);
    List<MemberProfile> found = new ArrayList<>();
    CandidateQuery next = new CandidateQuery(query.topic(), query.day(), query.after(), BATCH);
    while (found.size() < query.limit()) {
      List<MemberProfile> some = lists.active(next);
      some.stream()
          .filter(member -> member.isCandidate(query.topic(), query.day()))
          .limit(query.limit() - (long) found.size())
          .forEach(found::add);
      if (some.size() < BATCH) {
        break;
      }
      next = new CandidateQuery(query.topic(), query.day(), some.get(BATCH - 1).id(), BATCH);
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<MemberProfile> profile(String memberId, Actor reader) {
    Access.checkMatches(reader);
    return lists.profile(memberId);
  }

  @Override
  public boolean isMember(String email, Actor reader) {
    Access.checkMatches(reader);
    return !store.taken(Set.of(email)).isEmpty();
  }

  @Override
  public long members(Consumer<MemberProfile> visitor, Actor reader) {
    Access.checkMatches(reader);
    long count = 0;
    String after = "";
    List<MemberProfile> some;
    do {
      some = lists.profiles(after, BATCH);
      some.forEach(visitor);
      count += some.size();
      after = some.isEmpty() ? after : some.get(some.size() - 1).id();
    } while (some.size() == BATCH);
    return count;
  }
}
