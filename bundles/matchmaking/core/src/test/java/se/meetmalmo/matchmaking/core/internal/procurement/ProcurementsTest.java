package se.meetmalmo.matchmaking.core.internal.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Served.as;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Members;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.core.internal.Walls;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.procurement.rest.ProcurementResource;
import se.meetmalmo.matchmaking.core.internal.procurement.store.JpaProcurementStore;
import se.meetmalmo.matchmaking.core.internal.procurement.store.ProcurementStore;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.platform.testing.Served;

class ProcurementsTest {
  private final StoreFixture database = StoreFixture.open("matchmaking", "db/matchmaking.xml");
  private final ProcurementStore store = new JpaProcurementStore(database.jpa());
  private final Office office = new Office().town();
  private final ProcurementsComponent procurements =
      new ProcurementsComponent(store, office.questions, new Walls(store), office.clock);

  @AfterEach
  void close() {
    database.close();
  }

  private static Procurement food(int days) {
    return Procurement.of(
        "Mat", List.of("Skola", " "), List.of("Ek Mat AB"), Members.DAY.plusDays(days));
  }

  @Test
  void thoseThatRunConcernTheIdeasOfTheirThemes() {
    Procurement kept = procurements.set(food(0), Office.COORDINATOR);
    procurements.set(food(-1), Office.COORDINATOR);
    procurements.set(
        Procurement.of("Hus", List.of("hälsa"), List.of("Bo AB"), Members.DAY.plusDays(9)),
        Office.COORDINATOR);
    assertThat(procurements.concerning(Office.IDEA, Office.COORDINATOR)).containsExactly(kept);
    assertThat(procurements.list(false, Office.COORDINATOR)).hasSize(2);
    assertThat(procurements.list(true, Office.COORDINATOR)).hasSize(3);
    assertThat(procurements.end(kept.id(), Office.COORDINATOR).until())
        .isEqualTo(Members.DAY.minusDays(1));
    assertThat(procurements.concerning(Office.IDEA, Office.COORDINATOR)).isEmpty();
    assertThat(procurements.end(kept.id(), Office.COORDINATOR).version()).isEqualTo(2);
  }

  @Test
  void aChangeOfWhatOthersHaveChangedIsRefused() {
    Procurement kept = procurements.set(food(5), Office.COORDINATOR);
    procurements.set(kept.until(Members.DAY.plusDays(7)), Office.COORDINATOR);
    assertThatThrownBy(() -> procurements.set(kept, Office.COORDINATOR))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> procurements.end("none", Office.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> Procurement.of("Mat", List.of(), List.of("Ek"), Members.DAY))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> procurements.list(false, new Actor("o", java.util.Set.of(Roles.OPERATOR))))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void aCompanyIsTheSameHoweverItsFormIsWritten() {
    long number = Organisations.number("Ek Bygg AB", Side.BUSINESS);
    for (String same :
        List.of("EK BYGG", "Aktiebolaget Ek Bygg", "Ek-Bygg AB (publ)", "ek  bygg, ab")) {
      assertThat(Organisations.number(same, Side.BUSINESS)).as(same).isEqualTo(number);
    }
    assertThat(Organisations.number("Ek Byggnads AB", Side.BUSINESS)).isNotEqualTo(number);
    assertThat(Organisations.number("AB", Side.BUSINESS))
        .isNotEqualTo(Organisations.number("HB", Side.BUSINESS));
  }

  @Test
  void coordinatorsKeepThemOverRest() {
    try (Served served =
        new Served(
            new ProcurementResource(
                procurements, path -> java.net.URI.create("https://x" + path)))) {
      String body =
          "{\"subject\": \"Mat\", \"themes\": [\"skola\"], \"bidders\": [\"Ek AB\"],"
              + " \"until\": \"2099-01-01\"}";
      assertThat(served.post("/api/procurements", body, as(Roles.COORDINATOR)).statusCode())
          .isEqualTo(201);
      assertThat(served.get("/api/procurements", as(Roles.COORDINATOR)).body()).contains("Ek AB");
      String id = procurements.list(false, Office.COORDINATOR).get(0).id();
      String path = "/api/procurements/" + id;
      assertThat(served.put(path, body.replace("Ek", "Al"), as(Roles.COORDINATOR)).body())
          .contains("Al AB");
      assertThat(served.post("/api/procurements", "{}", as(Roles.COORDINATOR)).body())
          .contains("subject", "themes", "bidders", "until");
      assertThat(served.get("/api/procurements").statusCode()).isEqualTo(401);
      assertThat(served.get("/api/procurements", as(Roles.OPERATOR)).statusCode()).isEqualTo(403);
    }
  }
}
