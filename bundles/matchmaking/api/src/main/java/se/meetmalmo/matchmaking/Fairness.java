package se.meetmalmo.matchmaking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whether all kinds of members are asked, as anyone may know it. Thread-safe. */
@ProviderType
public interface Fairness {
  /** A number from 1 to less than this is not shown: it could tell of somebody. */
  int FEWEST = 5;

  /**
   * As it was at most some minutes ago.
   *
   * @throws NotReadyException while the people are being read
   */
  Report report();

  /**
   * Invitations to members of the resource bank held against the bank.
   *
   * @param invited how many were sent, of all times
   * @param guests of these to people outside the bank, and to parts of the city; null (absent in
   *     JSON) where that is too few to be shown, like every number here
   */
  @Schema(name = "FairnessReport")
  record Report(
      Instant at,
      @Schema(nullable = true) Long members,
      @Schema(nullable = true) Long invited,
      @Schema(nullable = true) Long guests,
      List<Dimension> dimensions) {
    public Report {
      dimensions = List.copyOf(dimensions);
    }
  }

  /** What people are told apart by. */
  enum Kind {
    /** Size of the company: {@link se.meetmalmo.resourcebank.Organisation.Size}; of business. */
    SIZE,
    /** Section of the company's industry by its letter (SNI 2007), or OTHER; of business. */
    INDUSTRY,
    /** Part of the city, or OTHER; of business. */
    AREA,
    /** NEW who had never been in a group, else KNOWN; of all members. */
    FIRST_TIME
  }

  /** Shares by one kind; those of each add up to 1, as far as they are shown. */
  @Schema(name = "FairnessDimension")
  record Dimension(Kind kind, List<Row> rows) {
    public Dimension {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Those who are alike.
   *
   * @param members in the bank now
   * @param invited invitations to them
   * @param accepted of these
   */
  @Schema(name = "FairnessRow")
  record Row(
      String value,
      @Schema(nullable = true) Long members,
      @Schema(nullable = true) Double memberShare,
      @Schema(nullable = true) Long invited,
      @Schema(nullable = true) Double invitedShare,
      @Schema(nullable = true) Long accepted,
      @Schema(nullable = true) Double acceptedShare) {}
}
