package se.meetmalmo.matchmaking.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.resourcebank.CityGap;

/**
 * All that the page of an idea's people shows.
 *
 * @param isLooking people can be asked
 * @param roster empty when nobody was asked yet
 * @param proposed whom the platform proposes; empty when nobody was asked for, or there is none
 * @param refusal why there is none
 * @param isReading the members are still being read
 * @param candidates who fit and are not in the proposal
 * @param walls procurements whose bidders are left out
 * @param isChosen people were ticked, and nobody was asked for what else was wrong
 * @param done what was just done; empty when nothing
 */
public record StaffingCase(
    Idea idea,
    boolean isLooking,
    Optional<Roster> roster,
    Optional<ProposedGroup> proposed,
    Optional<Refusal> refusal,
    boolean isReading,
    List<Proposal> candidates,
    List<CityGap> gaps,
    List<Procurement> walls,
    Typed typed,
    boolean isChosen,
    Map<String, String> errors,
    String done) {
  public String path() {
    return "/staff/staffing/" + idea.id();
  }

  /** This page with somebody else in their place. */
  public String swap(String id) {
    StringBuilder path = new StringBuilder(path()).append("?propose=yes");
    for (String field : List.of("size", "city", "business", "conflicts", "without")) {
      typed.values(field).forEach(value -> path.append(parameter(field, value)));
    }
    return path.append(parameter("without", id)).append("#proposed").toString();
  }

  private static String parameter(String field, String value) {
    return "&" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Whom the page has ticked: the proposal, until somebody has chosen otherwise. */
  public boolean isTicked(String id, boolean proposed) {
    return isChosen ? typed.values("person").contains(id) : proposed;
  }

  /** Who has said that they can lead. */
  public List<Option> leaders(Words words) {
    return roster.map(Roster::accepted).orElse(List.of()).stream()
        .filter(Invitation::mayLead)
        .map(one -> new Option(one.id(), words.who(one.invitee())))
        .toList();
  }

  public boolean isOpen() {
    return isLooking && roster.map(one -> one.state() != Roster.State.FORMED).orElse(true);
  }

  /** Somebody can be asked now. */
  public boolean hasFree() {
    return !hasSeats() || roster.get().free() > 0;
  }

  /** Seats are given out already. */
  public boolean hasSeats() {
    return roster.filter(one -> one.state() == Roster.State.OPEN).isPresent();
  }
}
