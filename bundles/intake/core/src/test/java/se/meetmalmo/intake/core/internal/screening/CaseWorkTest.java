package se.meetmalmo.intake.core.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.Inventory.Where;
import se.meetmalmo.intake.screening.InventoryEntry;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.Opinion.Score;
import se.meetmalmo.intake.screening.OpinionEntry;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;

class CaseWorkTest {
  private static final Actor KARIN = Samples.COORDINATOR;
  private static final Actor BO = new Actor("bo", Set.of(Roles.COORDINATOR));
  private static final Actor PILOT = new Actor("pia", Set.of(Roles.BUSINESS_PILOT));
  private static IntakeOnDerby house;
  private static Screening screening;
  private Idea idea;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    screening = house.screening;
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  @BeforeEach
  void submit() {
    idea = another();
  }

  private static Idea another() {
    return house.intake.submit(Samples.IDEA, Origin.API, Actor.ANONYMOUS).idea();
  }

  private static Dossier dossier(Idea of) {
    return screening.dossier(of.id(), KARIN).orElseThrow();
  }

  private static Inventory found(String what) {
    return new Inventory(
        Where.OUTSIDE, "Andra städer", what, List.of(" https://goteborg.se/x ", ""), List.of());
  }

  private static Opinion opinion(int score) {
    return new Opinion(
        List.of(new Score("collaboration", score, "Båda är med"), new Score("scope", 4, "Ett år")),
        "Bra");
  }

  @Test
  void keepsNotesToTheHouse() {
    String secret = house.intake.issueLink(idea.id());
    screening.note(idea.caseNumber(), " Ring Anna ", PILOT);

    assertThat(dossier(idea).notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.text()).isEqualTo("Ring Anna");
              assertThat(note.by()).isEqualTo("pia");
            });
    assertThat(house.told(idea.id())).containsExactly("NoteWritten");
    assertThat(house.sql("select max(data) from journal")).doesNotContain("Ring");
    assertThat(house.intake.status(secret).orElseThrow().toString()).doesNotContain("Ring");
    assertThatThrownBy(() -> screening.note(idea.id(), " ", KARIN))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void keepsAnInventoryAndOffersItToTheNextOfItsKind() {
    InventoryEntry made = screening.record(idea.id(), found("Lärlingstorget"), KARIN);
    Idea next = another();
    assertThat(dossier(next).offered()).containsExactly(made);
    assertThat(dossier(idea).offered()).isEmpty();

    InventoryEntry taken = screening.copyInventory(next.id(), made.id(), BO);

    assertThat(taken.copiedFrom()).isEqualTo(idea.caseNumber());
    assertThat(taken.by()).isEqualTo("bo");
    assertThat(taken.inventory().links()).containsExactly("https://goteborg.se/x");
    assertThat(dossier(next).inventory()).containsExactly(taken);
    assertThat(dossier(next).offered()).isEmpty();
    assertThatThrownBy(() -> screening.copyInventory(next.id(), made.id(), KARIN))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void namesTheFirstOfSeveralCopies() {
    InventoryEntry made = screening.record(idea.id(), found("Ett"), KARIN);
    InventoryEntry second = screening.copyInventory(another().id(), made.id(), KARIN);
    Idea third = another();
    assertThat(screening.copyInventory(third.id(), second.id(), KARIN).copiedFrom())
        .isEqualTo(idea.caseNumber());
  }

  @Test
  void refusesLinksThatAreNone() {
    assertThatThrownBy(
            () -> new Inventory(Where.INSIDE, "X", "", List.of("javascript:alert(1)"), List.of()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void showsSeveralOpinionsAndWhereTheyDiffer() {
    screening.askOpinion(idea.id(), "bo", KARIN);
    screening.askOpinion(idea.id(), "bo", KARIN);
    assertThat(dossier(idea).opinions())
        .singleElement()
        .matches(asked -> !asked.given() && asked.askedBy().equals("karin"));

    screening.assess(idea.id(), opinion(5), KARIN);
    screening.assess(idea.id(), opinion(1), BO);
    screening.assess(idea.id(), opinion(3), BO);

    Dossier shown = dossier(idea);
    assertThat(shown.opinions()).extracting(OpinionEntry::account).containsExactly("bo", "karin");
    assertThat(shown.opinions().get(0).on("collaboration").orElseThrow().score()).isEqualTo(3);
    assertThat(shown.opinions().get(0).askedBy()).isEqualTo("karin");
    assertThat(shown.differOn("collaboration")).isTrue();
    assertThat(shown.differOn("scope")).isFalse();
    assertThatThrownBy(() -> screening.askOpinion(idea.id(), "bo", KARIN))
        .isInstanceOf(ConflictException.class);
    assertThat(house.told(idea.id()))
        .containsExactly("OpinionAsked", "OpinionGiven", "OpinionGiven", "OpinionGiven");
  }

  @Test
  void takesOpinionsOnWhatIsJudgedOnly() {
    Opinion odd = new Opinion(List.of(new Score("looks", 5, "Fin")), "");

    assertThatThrownBy(() -> screening.assess(idea.id(), odd, KARIN))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> screening.assess(idea.id(), opinion(5), PILOT))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> new Score("scope", 6, "För mycket"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void readsAllOfACaseInOneGo() {
    screening.note(idea.id(), "Ett", KARIN);
    screening.record(idea.id(), found("Två"), KARIN);
    house.jpa.count();

    Dossier shown = dossier(idea);

    assertThat(house.jpa.count()).isEqualTo(1);
    assertThat(shown.log()).hasSize(2);
    assertThat(shown.full().idea()).isEqualTo(house.full(idea.id()).idea());
    assertThat(screening.dossier("M-2026-999999", KARIN)).isEmpty();
  }
}
