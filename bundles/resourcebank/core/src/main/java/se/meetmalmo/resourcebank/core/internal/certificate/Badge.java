package se.meetmalmo.resourcebank.core.internal.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.Site;
import se.meetmalmo.resourcebank.core.internal.certificate.CertificateRegister.Issued;

/**
 * The documents of a certificate. Sources: Open Badges 3.0 (1EdTech), sections 5 and B; Verifiable
 * Credentials Data Model 2.0 and Bitstring Status List 1.0 (W3C).
 */
final class Badge {
  private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  private final Site site;
  private final String issuerName;

  Badge(Site site, String issuerName) {
    this.site = site;
    this.issuerName = issuerName;
  }

  String url(String path) {
    return site.url(path).toString();
  }

  /** A signed document names its key by an address that gives it. */
  URI key(String id) {
    return site.url("/api/certificates/keys/" + id);
  }

  Map<String, Object> issuer() {
    return ordered(
        "id", url("/api/certificates/issuer"),
        "type", List.of("Profile"),
        "name", issuerName,
        "url", url("/"));
  }

  Map<String, Object> achievement() {
    return ordered(
        "id",
        url("/api/certificates/achievement"),
        "type",
        List.of("Achievement"),
        "achievementType",
        "Membership",
        "name",
        "Medlem i resursbanken",
        "description",
        "Visar att personen är med i resursbanken och därmed bidrar till ett förstärkt samarbete"
            + " mellan det offentliga och privata, och till en socialt hållbar utveckling.",
        "criteria",
        Map.of(
            "narrative",
            "Personen har anmält sitt intresse, bekräftat sin adress och inte lämnat banken."),
        "image",
        ordered("id", url("/api/certificates/badge.svg"), "type", "Image"));
  }

  /** The credential, with the claims that a JSON Web Token repeats. */
  Map<String, Object> credential(Issued issued) {
    String id = url("/certificates/" + issued.certificateId());
    String subject = "urn:uuid:" + issued.memberId();
    Map<String, Object> credential =
        document(id, List.of("VerifiableCredential", "OpenBadgeCredential"), issued.issuedAt());
    credential.put("name", "Medlem i resursbanken");
    credential.put(
        "credentialSubject",
        ordered(
            "id",
            subject,
            "type",
            List.of("AchievementSubject"),
            "identifier",
            List.of(
                ordered(
                    "type",
                    "IdentityObject",
                    "hashed",
                    false,
                    "identityHash",
                    named(issued),
                    "identityType",
                    "name")),
            "achievement",
            achievement()));
    credential.put("credentialStatus", status(issued.place()));
    return withClaims(credential, issued.issuedAt(), subject);
  }

  private static String named(Issued issued) {
    return issued.organisation().isEmpty()
        ? issued.name()
        : issued.name() + ", " + issued.organisation();
  }

  private Map<String, Object> status(long place) {
    String list = url("/api/certificates/status/" + place / Certificates.LIST_LENGTH);
    long index = place % Certificates.LIST_LENGTH;
    return ordered(
        "id",
        list + "#" + index,
        "type",
        "BitstringStatusListEntry",
        "statusPurpose",
        "revocation",
        "statusListIndex",
        String.valueOf(index),
        "statusListCredential",
        list);
  }

  Map<String, Object> statusList(int number, List<Integer> revoked, Instant now) {
    String id = url("/api/certificates/status/" + number);
    Map<String, Object> list =
        document(id, List.of("VerifiableCredential", "BitstringStatusListCredential"), now);
    list.put(
        "credentialSubject",
        ordered(
            "id",
            id + "#list",
            "type",
            "BitstringStatusList",
            "statusPurpose",
            "revocation",
            "encodedList",
            StatusBits.encoded(Certificates.LIST_LENGTH, revoked)));
    return withClaims(list, now, id + "#list");
  }

  private Map<String, Object> document(String id, List<String> types, Instant from) {
    return ordered(
        "@context", List.of(CREDENTIALS, BADGES),
        "id", id,
        "type", types,
        "issuer", issuer(),
        "validFrom", from.toString());
  }

  private Map<String, Object> withClaims(Map<String, Object> document, Instant at, String about) {
    document.put("iss", url("/api/certificates/issuer"));
    document.put("jti", document.get("id"));
    document.put("sub", about);
    document.put("nbf", at.getEpochSecond());
    return document;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
