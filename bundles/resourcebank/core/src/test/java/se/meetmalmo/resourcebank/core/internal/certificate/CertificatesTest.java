package se.meetmalmo.resourcebank.core.internal.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.Bank;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate.Status;

class CertificatesTest {
  private static final String BASE = "https://meet.example.se";
  @TempDir Path folder;
  private Bank bank;
  private Certificates certificates;
  private final Verifier verifier = new Verifier(this::fetch);

  @BeforeEach
  void open() {
    bank = new Bank(folder);
    certificates = bank.certificates;
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private String fetch(String url) {
    String path = url.substring(BASE.length());
    String last = path.substring(path.lastIndexOf('/') + 1);
    return path.contains("/keys/")
        ? Json.write(certificates.key(last).orElseThrow())
        : certificates.statusList(Integer.parseInt(last));
  }

  @Test
  void aStrangerVerifiesACertificateAndItsEnd() throws Exception {
    String other = bank.join(Bank.anna().withEmail("b@example.se"));
    String secret = bank.join(Bank.anna());
    Member anna = bank.open(secret);
    String credential = certificates.credential(anna.id(), Actor.ANONYMOUS).orElseThrow();
    assertThat(verifier.isValid(credential)).isTrue();
    assertThat(verifier.verified(credential).at("/credentialSubject/identifier/0/identityHash"))
        .hasToString("\"Anna Ek, Ek Bygg AB\"");
    assertThat(verifier.verified(credential).toString()).doesNotContain("anna.ek@", "040");
    assertThat(certificates.verify(credential).status()).isEqualTo(Status.VALID);
    assertThat(certificates.verify(credential).name()).isEqualTo("Anna Ek, Ek Bygg AB");

    bank.memberships.leave(secret);
    assertThat(verifier.isValid(credential)).isFalse();
    assertThat(certificates.verify(credential).status()).isEqualTo(Status.REVOKED);
    assertThat(certificates.find(anna.certificateId()).status()).isEqualTo(Status.REVOKED);
    assertThat(certificates.find(anna.certificateId()).name()).isEmpty();
    assertThat(certificates.credential(anna.id(), Bank.COORDINATOR)).isEmpty();
    assertThat(verifier.isValid(certificates.credential(bank.open(other)).orElseThrow())).isTrue();
  }

  @Test
  void onlyThoseWhoAgreedAreNamedToStrangers() {
    String secret =
        bank.join(
            Bank.read(
                Json.write(Bank.anna())
                    .replace("\"consentPublicName\":true", "\"consentPublicName\":false")));
    Member anna = bank.open(secret);
    assertThat(certificates.credential(anna.id(), Actor.ANONYMOUS)).isEmpty();
    assertThat(certificates.credential(anna.id(), Bank.COORDINATOR)).isPresent();
    assertThat(certificates.credential(anna)).isPresent();
    Certificate shown = certificates.find(anna.certificateId());
    assertThat(shown.status()).isEqualTo(Status.VALID);
    assertThat(shown.name() + shown.organisation()).isEmpty();
  }

  @Test
  void whatWasNotSignedHereIsUnknown() {
    String secret = bank.join(Bank.anna());
    String credential = certificates.credential(bank.open(secret)).orElseThrow();
    String[] parts = credential.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged =
        parts[0]
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("Anna", "Eva ").getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    String none =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[1]
            + ".";
    for (String text :
        new String[] {forged, none, "", "hej", "a.b.c", certificates.statusList(0)}) {
      assertThat(certificates.verify(text).status()).as(text).isEqualTo(Status.UNKNOWN);
    }
    assertThatThrownBy(() -> verifier.isValid(forged)).hasMessageContaining("signature");
    assertThat(certificates.verify(" " + credential + "\n").status()).isEqualTo(Status.VALID);
    assertThat(certificates.find("nothing").status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void whatAnOlderKeyHasSignedStaysValid() throws Exception {
    String credential = certificates.credential(bank.open(bank.join(Bank.anna()))).orElseThrow();
    String old = certificates.signingKey();
    assertThatThrownBy(() -> certificates.rotateKey(Bank.COORDINATOR))
        .isInstanceOf(ForbiddenException.class);
    assertThat(certificates.rotateKey(Bank.OPERATOR)).isNotEqualTo(old);
    assertThat(certificates.verify(credential).status()).isEqualTo(Status.VALID);
    assertThat(verifier.isValid(credential)).isTrue();
    assertThat(certificates.keys()).hasSize(2).noneMatch(key -> key.containsKey("d"));
    assertThat(bank.certificates.check().ok()).isTrue();
  }

  @Test
  void theKeyIsMadeOnceAndReadByNobodyElse() throws Exception {
    Path file = folder.resolve("keys/certificates.jwk");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(bank.certificates(folder).signingKey()).isEqualTo(certificates.signingKey());
    Files.writeString(file, "nonsense");
    assertThatThrownBy(() -> bank.certificates(folder)).isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(file)).isEqualTo("nonsense");
  }

  @Test
  void everyListThatHasPlacesIsGivenAndNoOther() throws Exception {
    assertThat(verifier.verified(certificates.statusList(0)).at("/credentialSubject/type"))
        .hasToString("\"BitstringStatusList\"");
    assertThatThrownBy(() -> certificates.statusList(1)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> certificates.statusList(-1)).isInstanceOf(NotFoundException.class);
  }
}
