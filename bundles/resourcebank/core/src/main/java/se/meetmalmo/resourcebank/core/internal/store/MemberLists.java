package se.meetmalmo.resourcebank.core.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.platform.Page;
import se.meetmalmo.resourcebank.CandidateQuery;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.PublicMember;

/** Reads many members, in part. Each method is one transaction. Thread-safe. */
public interface MemberLists {
  Page<MemberSummary> list(MemberQuery query);

  Page<PublicMember> listed(MemberQuery query);

  Optional<PublicMember> listed(String memberId);

  Map<Member.Status, Long> counts();

  /**
   * How many may be asked about any of the themes, or all where there are none, in any of the
   * areas.
   *
   * @param themes a member with a broad interest is of every theme
   * @param areas where their organisation is; empty for anywhere
   */
  long countActive(List<String> themes, List<String> areas);

  /** How many businesses those are, each counted once however many speak for it. */
  long countBusinesses(List<String> themes, List<String> areas);

  /** Active members of a batch by id; with an idea, without those who want another one only. */
  List<MemberProfile> active(CandidateQuery query);

  Optional<MemberProfile> profile(String memberId);

  /** Active members after one, by id. */
  List<MemberProfile> profiles(String after, int limit);

  /** Members who have not left after one, by id. */
  List<Member> after(String id, int limit);
}
