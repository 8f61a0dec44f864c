package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A deployment with some of the parts starts, serves and has no dead links. */
public class SmallDeploymentIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void intakeAndCriteriaServeWithoutThePortal() {
    try (Platform platform =
        Platform.start(folder.getRoot().toPath(), "meet-intake,meet-criteria,meet-rules-malmo")) {
      JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Liten")));
      assertThat(idea.path("assessment").path("outcome").asText()).isEqualTo("PROCEED");
      assertThat(platform.get("/api/criteria").statusCode()).isEqualTo(200);
      assertThat(platform.getPage("/").statusCode()).isEqualTo(404);
      assertThat(platform.getPage("/ideas").statusCode()).isEqualTo(404);
    }
  }

  @Test
  public void intakeServesWithoutCriteria() {
    try (Platform platform = Platform.start(folder.getRoot().toPath(), "meet-intake,meet-portal")) {
      JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Ensam")));
      assertThat(idea.path("status").asText()).isEqualTo("RECEIVED");
      assertThat(idea.path("assessment").path("outcome").asText()).isEqualTo("UNDECIDED");
      assertThat(platform.get("/api/criteria").statusCode()).isEqualTo(404);
      assertThat(platform.getPage("/").body()).doesNotContain("href=\"/criteria\"");
      assertThat(platform.getPage("/ideas/new").statusCode()).isIn(200, 303);
      assertThat(platform.getPage("/ideas").statusCode()).isEqualTo(200);
    }
  }

  @Test
  public void theKnowledgeBankServesAlone() {
    try (Platform platform =
        Platform.start(folder.getRoot().toPath(), "meet-knowledge-bank,meet-portal")) {
      Map<String, Object> profile = Map.of("title", "Lärlingar i bygg", "text", "Staden och åtta");
      JsonNode made =
          Platform.parse(platform.postAsAdmin("/api/initiatives", Map.of("profile", profile)));
      String id = made.path("id").asText();
      assertThat(platform.getPage("/initiatives/" + id).body()).contains("Lärlingar i bygg");
      assertThat(platform.getPage("/").body())
          .contains("href=\"/initiatives\"")
          .doesNotContain("href=\"/ideas");
      assertThat(platform.get("/feeds/initiatives.atom").body()).contains(id);
      assertThat(platform.get("/api/open-data/initiatives.csv").body()).contains("Lärlingar");
    }
  }

  @Test
  public void criteriaServeWithoutIntake() {
    try (Platform platform =
        Platform.start(folder.getRoot().toPath(), "meet-criteria,meet-rules-malmo,meet-portal")) {
      assertThat(platform.post("/api/assessments", Ideas.application()).body()).contains("REFER");
      assertThat(platform.getPage("/criteria").body()).doesNotContain("href=\"/ideas");
      assertThat(platform.getPage("/").body()).doesNotContain("href=\"/ideas");
    }
  }

  @Test
  public void theResourceBankServesAlone() {
    try (Platform platform = Platform.start(folder.getRoot().toPath(), "meet-resource-bank")) {
      assertThat(platform.get("/api/members").statusCode()).isEqualTo(200);
      assertThat(platform.get("/.well-known/jwks.json").body()).contains("P-256");
      assertThat(platform.get("/api/ideas").statusCode()).isEqualTo(404);
      assertThat(platform.getPage("/bank").statusCode()).isEqualTo(404);
      assertThat(platform.console("meet:bank-unit-list").text()).contains("Kulturförvaltningen");
    }
  }

  @Test
  public void theResourceBankHasItsPagesWithThePortal() {
    try (Platform platform =
        Platform.start(folder.getRoot().toPath(), "meet-resource-bank,meet-portal")) {
      assertThat(platform.getPage("/").body()).contains("href=\"/bank\"").doesNotContain("/ideas");
      assertThat(platform.getPage("/bank").body()).contains("href=\"/join\"");
      assertThat(platform.getPage("/join").statusCode()).isEqualTo(200);
    }
  }

  @Test
  public void workingGroupsServeAloneByNamingPeople() {
    try (Platform platform = Platform.start(folder.getRoot().toPath(), "meet-groups,meet-portal")) {
      List<Map<String, String>> places =
          List.of(
              Map.of("side", "CITY", "name", "Kim Stad"),
              Map.of("side", "BUSINESS", "role", "LEADER", "name", "Ola Bolag"));
      Map<String, Object> order =
          Map.of("ideaId", "egen-1", "title", "Fler praktikplatser", "places", places);
      JsonNode group = Platform.parse(platform.postAsAdmin("/api/groups", order));
      String path = "/api/groups/" + group.path("id").asText();
      assertThat(platform.getAsAdmin(path).body()).contains("mandate.goal", "Ola Bolag");
      assertThat(platform.getPage("/groups").statusCode()).isEqualTo(200);
      assertThat(platform.getPage("/").body())
          .contains("href=\"/groups\"")
          .doesNotContain("href=\"/ideas");
      assertThat(platform.console("meet:group-list").text()).contains("Fler praktikplatser");
    }
  }
}
