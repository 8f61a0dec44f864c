package se.meetmalmo.resourcebank.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;
import se.meetmalmo.resourcebank.core.internal.Bank;
import se.meetmalmo.resourcebank.core.internal.certificate.Verifier;

class BankResourcesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;
  private Bank bank;
  private Served served;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
    served =
        new Served(
            new MemberResource(bank.bank, bank.memberships, bank.certificates),
            new StaffMemberResource(bank.bank, bank.transfer, Bank.SITE),
            new MembershipResource(bank.memberships, bank.certificates),
            new CertificateResource(bank.certificates),
            new KeySetResource(bank.certificates),
            new CityUnitResource(bank.city));
  }

  @AfterEach
  void close() {
    served.close();
    bank.close();
  }

  private static JsonNode body(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private String fetch(String url) {
    String path = url.replaceFirst("https://[^/]+", "");
    return served.get(path).body();
  }

  @Test
  void registersConfirmsAndIsCertifiedAndLeaves() throws Exception {
    HttpResponse<String> registered = served.post("/api/members", Examples.REGISTRATION);
    assertThat(registered.statusCode()).isEqualTo(202);
    assertThat(body(served.get("/api/members")).path("total").asInt()).isZero();
    JsonNode all = body(served.get("/api/members/all?status=pending", as(Roles.COORDINATOR)));
    String id = all.at("/items/0/id").asText();
    JsonNode link = body(served.post("/api/members/" + id + "/link", "", as(Roles.OPERATOR)));
    assertThat(link.path("confirms").asBoolean()).isTrue();
    String token = link.path("url").asText().replaceFirst(".*/", "");
    String mine = "/api/memberships/" + token;
    assertThat(body(served.post(mine + "/confirmation")).path("status").asText())
        .isEqualTo("ACTIVE");

    JsonNode listed = body(served.get("/api/members?industry=F&area=norr&theme=Arbete&q=ek"));
    assertThat(listed.at("/items/0/name").asText()).isEqualTo("Anna Ek");
    assertThat(listed.toString() + served.get("/api/members/" + id).body())
        .doesNotContain("anna.ek", "040");
    assertThat(body(served.get("/api/members/" + id, as(Roles.COORDINATOR))).toString())
        .contains("anna.ek@example.se");

    HttpResponse<String> certificate = served.get("/api/members/" + id + "/certificate");
    assertThat(certificate.headers().firstValue("Content-Type")).hasValue("application/vc+jwt");
    Verifier stranger = new Verifier(this::fetch);
    assertThat(stranger.isValid(certificate.body())).isTrue();
    assertThat(
            body(served.get("/api/members/" + id + "/certificate", "Accept", "application/json"))
                .path("credential")
                .asText())
        .contains(".");
    assertThat(stranger.isValid(served.get(mine + "/certificate").body())).isTrue();
    String status =
        "/api/certificates/" + body(served.get(mine)).path("certificateId").asText() + "/status";
    assertThat(body(served.get(status)).path("status").asText()).isEqualTo("VALID");

    assertThat(served.delete(mine).statusCode()).isEqualTo(204);
    assertThat(stranger.isValid(certificate.body())).isFalse();
    assertThat(body(served.get(status)).toString()).contains("REVOKED").doesNotContain("Anna");
    String shown = Json.write(Map.of("credential", certificate.body()));
    assertThat(body(served.post("/api/certificates/verification", shown)).path("status").asText())
        .isEqualTo("REVOKED");
    assertThat(served.get("/api/members/" + id + "/certificate").statusCode()).isEqualTo(404);
    assertThat(served.get(mine).statusCode()).isEqualTo(404);
  }

  @Test
  void theAnswerTellsNothingOfTheAddress() {
    bank.join(Bank.anna());
    String known = served.post("/api/members", Json.write(Bank.anna())).body();
    String fresh =
        served.post("/api/members", Json.write(Bank.anna().withEmail("new@example.se"))).body();
    assertThat(known).isEqualTo(fresh);
  }

  @Test
  void pausesAndChangesByPrivateLink() throws Exception {
    String mine = "/api/memberships/" + bank.join(Bank.anna());
    assertThat(body(served.put(mine + "/pause", Examples.PAUSE)).path("pausedUntil").asText())
        .isEqualTo("2099-08-17");
    assertThat(served.put(mine + "/pause", "{\"until\":\"2001-01-01\"}").statusCode())
        .isEqualTo(400);
    assertThat(body(served.delete(mine + "/pause")).has("pausedUntil")).isFalse();
    assertThat(served.put(mine, Examples.REGISTRATION.replace("true", "false")).statusCode())
        .isEqualTo(200);
    assertThat(body(served.get("/api/members")).path("total").asInt()).isZero();
    assertThat(served.get("/api/memberships/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void membersAreTakenOutByStaffOrByTheirOwnToken() {
    String secret = bank.join(Bank.anna());
    String id = bank.open(secret).id();
    String other = bank.join(Bank.anna().withEmail("b@example.se"));
    assertThat(served.delete("/api/members/" + id).statusCode()).isEqualTo(403);
    assertThat(served.delete("/api/members/" + id, "Membership-Token", other).statusCode())
        .isEqualTo(404);
    assertThat(served.delete("/api/members/" + id, "Membership-Token", secret).statusCode())
        .isEqualTo(204);
    String second = bank.open(other).id();
    assertThat(served.delete("/api/members/" + second, as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(204);
    assertThat(served.delete("/api/members/nobody", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidByField() throws Exception {
    HttpResponse<String> refused = served.post("/api/members", "{\"name\":\"\",\"email\":\"x\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(body(refused).path("errors").findValuesAsText("field"))
        .contains("name", "email", "organisation.name");
    assertThat(served.post("/api/members", "").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/members?page=x").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/members/all").statusCode()).isEqualTo(401);
    assertThat(served.get("/api/members/all?status=X", as(Roles.OPERATOR)).statusCode())
        .isEqualTo(400);
    assertThat(served.get("/api/certificates/status/x").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/certificates/status/99").statusCode()).isEqualTo(404);
  }

  @Test
  void importsForStaff() throws Exception {
    String type = "application/x-ndjson";
    assertThat(served.postAs(type, "/api/members/import", Examples.IMPORT).statusCode())
        .isEqualTo(401);
    HttpResponse<String> report =
        served.postAs(type, "/api/members/import", Examples.IMPORT, as(Roles.COORDINATOR));
    assertThat(body(report).path("accepted").asInt()).isEqualTo(2);
  }

  @Test
  void cityUnitsShowTheirContactsToStaffOnly() throws Exception {
    String path = "/api/city-units/fritid";
    assertThat(served.put(path, Examples.UNIT).statusCode()).isEqualTo(401);
    assertThat(served.put(path, Examples.UNIT, as(Roles.COORDINATOR)).statusCode()).isEqualTo(200);
    assertThat(served.get(path).body() + served.get("/api/city-units").body())
        .contains("Fritidsförvaltningen")
        .doesNotContain("Kim", "example.se");
    assertThat(served.get(path, as(Roles.COMMUNICATOR)).body()).contains("kim@example.se");
    JsonNode gaps = body(served.get("/api/city-units/missing?theme=skola&theme=r%C3%B6relse"));
    assertThat(gaps.findValuesAsText("theme")).containsExactly("skola");
    assertThat(served.delete(path, as(Roles.ADMINISTRATION_CONTACT)).statusCode()).isEqualTo(403);
    assertThat(served.delete(path, as(Roles.COORDINATOR)).statusCode()).isEqualTo(204);
    assertThat(served.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void keysAndIssuerAreOpenToOtherSites() throws Exception {
    for (String path :
        new String[] {
          "/.well-known/jwks.json", "/api/certificates/issuer", "/api/certificates/achievement"
        }) {
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
    JsonNode keys = body(served.get("/.well-known/jwks.json")).path("keys");
    assertThat(keys.size()).isEqualTo(1);
    assertThat(keys.get(0).has("d")).isFalse();
    assertThat(served.get("/api/certificates/keys/none").statusCode()).isEqualTo(404);
  }
}
