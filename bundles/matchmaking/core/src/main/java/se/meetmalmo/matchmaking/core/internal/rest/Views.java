package se.meetmalmo.matchmaking.core.internal.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.ServiceUnavailableException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.StaffingPlan;
import se.meetmalmo.resourcebank.Organisation;

/** What is answered, in the reader's language. */
final class Views {
  private static final int RETRY_SECONDS = 5;

  private Views() {}

  /**
   * Why somebody fits.
   *
   * @param text in plain words
   */
  record ReasonView(Reason.Kind kind, List<String> words, String text) {
    static ReasonView of(Reason reason, String language) {
      return new ReasonView(reason.kind(), reason.words(), reason.text(language));
    }
  }

  /**
   * Somebody who may be asked.
   *
   * @param id of a member or of a part of the city, as source says
   */
  record CandidateView(
      String id,
      Candidate.Source source,
      Side side,
      String organisation,
      String industry,
      Organisation.Size size,
      int score,
      List<ReasonView> reasons) {
    static CandidateView of(Proposal proposal, String language) {
      Candidate who = proposal.match().candidate();
      return new CandidateView(
          who.id(),
          who.source(),
          who.side(),
          proposal.organisation(),
          who.industry(),
          who.size(),
          proposal.match().score(),
          proposal.match().reasons().stream()
              .map(reason -> ReasonView.of(reason, language))
              .toList());
    }
  }

  /**
   * One of a group.
   *
   * @param canLead has the time that it takes
   * @param newcomer has never been in a group
   */
  record SeatView(CandidateView candidate, boolean canLead, boolean newcomer) {}

  /** A group. */
  record GroupView(String ideaId, long score, List<SeatView> seats) {
    static GroupView of(ProposedGroup group, String language) {
      return new GroupView(
          group.ideaId(),
          group.score(),
          group.seats().stream()
              .map(
                  seat ->
                      new SeatView(
                          CandidateView.of(seat.proposal(), language),
                          seat.canLead(),
                          seat.isNewcomer()))
              .toList());
    }
  }

  /**
   * Groups for several ideas.
   *
   * @param bound no plan with these people can have a higher score
   * @param gap how far from the best the plan can be at most, 0 to 1
   */
  record PlanView(
      List<GroupView> groups, List<Refusal> refusals, long score, long bound, double gap) {
    static PlanView of(StaffingPlan plan, String language) {
      return new PlanView(
          plan.groups().stream().map(group -> GroupView.of(group, language)).toList(),
          plan.refusals(),
          plan.score(),
          plan.bound(),
          plan.gap());
    }
  }

  /** The query's, else the first that the client accepts, else Swedish. */
  static String language(String lang, HttpHeaders headers) {
    if (lang != null && !lang.isBlank()) {
      return lang;
    }
    List<Locale> accepted = headers.getAcceptableLanguages();
    return accepted.isEmpty() ? "sv" : accepted.get(0).getLanguage();
  }

  static ServiceUnavailableException later(NotReadyException e) {
    Response soon = Response.status(503).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    return new ServiceUnavailableException(e.getMessage(), soon);
  }
}
