package se.meetmalmo.matchmaking;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * Finds those who fit an idea, and says why. Nobody is asked and nothing is stored by it.
 * Thread-safe. Ideas are named by id or case number.
 */
@ProviderType
public interface Matchmaking {
  /** Those who may see who fits. */
  Set<String> READERS = Set.of(Roles.COORDINATOR);

  /** Ideas in one plan. */
  int MOST_IDEAS = 500;

  /**
   * Members who may be asked about an idea, those who fit best first; also the idea's own sender,
   * if a member.
   *
   * @param industries that the idea concerns: codes, or words; may be empty
   * @param limit 1 to 100
   * @throws NotReadyException while the people are being read
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ForbiddenException for others than {@link #READERS} and {@link
   *     Actor#SYSTEM}
   */
  List<Proposal> candidates(String idea, List<String> industries, int limit, Actor reader);

  /**
   * A whole group for one idea, the best there is.
   *
   * @throws NoGroupException says what stands in the way
   * @throws NotReadyException as for {@link #candidates}, and the others
   */
  ProposedGroup staff(String idea, StaffingOrder order, Actor reader);

  /**
   * Groups for several ideas at once.
   *
   * @param ideas 1 to {@value #MOST_IDEAS}, each once
   * @throws NotReadyException as for {@link #candidates}, and the others
   */
  StaffingPlan plan(List<String> ideas, StaffingOrder order, Actor reader);
}
