package se.meetmalmo.resourcebank.core.internal.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;
import se.meetmalmo.resourcebank.core.internal.certificate.CertificateRegister.Issued;

/** Issues and verifies certificates, with ES256 (RFC 7518). */
@Component(
    service = {Certificates.class, HealthCheck.class},
    configurationPid = "se.meetmalmo.resourcebank")
public final class CertificatesComponent implements Certificates, HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(CertificatesComponent.class);
  private static final String UNKNOWN = "";
  private final CertificateRegister register;
  private final Badge badge;
  private final Clock clock;
  private final KeyFile file;
  private volatile ECKey key;

  /** Settings. */
  public @interface Configuration {
    /** Who issues, as certificates say it. */
    String issuer_name() default "Meet Malmö";

    /** Where the private key lies; empty: {@code keys/certificates.jwk} in the folder etc. */
    String key_file() default "";
  }

  @Activate
  public CertificatesComponent(
      @Reference CertificateRegister register,
      @Reference Site site,
      @Reference Clock clock,
      Configuration configuration) {
    this.register = register;
    this.badge = new Badge(site, configuration.issuer_name());
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.file = new KeyFile(path(configuration.key_file()));
    use(file.open());
  }

  private static Path path(String configured) {
    return configured.isBlank()
        ? Path.of(System.getProperty("karaf.etc", "etc"), "keys", "certificates.jwk")
        : Path.of(configured);
  }

  /** The public half is known before anything is signed with it. */
  private void use(ECKey fresh) {
    register.addKey(fresh.getKeyID(), fresh.toPublicJWK().toJSONString(), clock.instant());
    key = fresh;
  }

  @Override
  public Certificate find(String certificateId) {
    return register
        .byId(certificateId)
        .map(Certificate::of)
        .orElseGet(() -> Certificate.unknown(certificateId));
  }

  @Override
  public Optional<String> credential(String memberId, Actor reader) {
    boolean reads =
        reader.has(Roles.OPERATOR)
            || reader.equals(Actor.SYSTEM)
            || ResourceBank.READERS.stream().anyMatch(reader::has);
    return register
        .byMember(memberId)
        .filter(issued -> issued.valid() && (issued.isPublic() || reads))
        .map(this::sign);
  }

  @Override
  public Optional<String> credential(Member own) {
    return register.byMember(own.id()).filter(Issued::valid).map(this::sign);
  }

  private String sign(Issued issued) {
    return sign(badge.credential(issued), "vc+jwt");
  }

  private String sign(Map<String, Object> document, String type) {
    try {
      ECKey signing = key;
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .keyID(badge.key(signing.getKeyID()).toString())
              .type(new JOSEObjectType(type))
              .build();
      JWSObject token = new JWSObject(header, new Payload(Json.write(document)));
      token.sign(new ECDSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The key " + key.getKeyID() + " can't sign", e);
    }
  }

  @Override
  public Certificate verify(String credential) {
    try {
      JWSObject token = JWSObject.parse(credential.strip());
      String keyId = lastPart(String.valueOf(token.getHeader().getKeyID()));
      Optional<String> known = register.key(keyId);
      if (known.isEmpty()
          || !token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
          || !token.verify(new ECDSAVerifier(ECKey.parse(known.get())))) {
        return Certificate.unknown(UNKNOWN);
      }
      return signedHere(token.getPayload().toJSONObject());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      LOG.debug("No credential of ours", e);
      return Certificate.unknown(UNKNOWN);
    }
  }

  private Certificate signedHere(Map<String, Object> claims) {
    boolean isBadge =
        claims.get("type") instanceof List<?> types && types.contains("OpenBadgeCredential");
    Optional<Issued> issued =
        isBadge ? register.byId(lastPart(String.valueOf(claims.get("jti")))) : Optional.empty();
    return issued
        .map(
            kept ->
                new Certificate(
                    kept.certificateId(),
                    kept.valid() ? Certificate.Status.VALID : Certificate.Status.REVOKED,
                    kept.issuedAt(),
                    kept.endedAt(),
                    name(claims),
                    ""))
        .orElseGet(() -> Certificate.unknown(UNKNOWN));
  }

  /** What the bearer has shown us, who need not have agreed that others are shown it. */
  private static String name(Map<String, Object> claims) {
    return claims.get("credentialSubject") instanceof Map<?, ?> subject
            && subject.get("identifier") instanceof List<?> identifiers
            && !identifiers.isEmpty()
            && identifiers.get(0) instanceof Map<?, ?> identity
        ? String.valueOf(identity.get("identityHash"))
        : "";
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  @Override
  public String statusList(int number) {
    long from = (long) number * LIST_LENGTH;
    if (number < 0 || number > 0 && from >= register.placesGiven()) {
      throw new NotFoundException("status list", String.valueOf(number));
    }
    List<Integer> revoked =
        register.revoked(from, from + LIST_LENGTH).stream()
            .map(place -> (int) (place - from))
            .toList();
    Instant now = clock.instant();
    return sign(badge.statusList(number, revoked, now), "vc+jwt");
  }

  @Override
  public List<Map<String, String>> keys() {
    return register.keys().stream().map(CertificatesComponent::parsed).toList();
  }

  @Override
  public Optional<Map<String, String>> key(String id) {
    return register.key(id).map(CertificatesComponent::parsed);
  }

  private static Map<String, String> parsed(String jwk) {
    try {
      Map<String, String> members = new LinkedHashMap<>();
      ECKey.parse(jwk)
          .toPublicJWK()
          .toJSONObject()
          .forEach((name, value) -> members.put(name, String.valueOf(value)));
      return members;
    } catch (ParseException e) {
      throw new IllegalStateException("A key in the database is none", e);
    }
  }

  @Override
  public Map<String, Object> issuer() {
    return badge.issuer();
  }

  @Override
  public Map<String, Object> achievement() {
    return badge.achievement();
  }

  @Override
  public synchronized String rotateKey(Actor by) {
    if (!by.has(Roles.OPERATOR)) {
      throw new ForbiddenException("Only an operator changes the key of the certificates");
    }
    use(file.renew());
    LOG.info("{} changed the key of the certificates; it is {} now", by.name(), signingKey());
    return signingKey();
  }

  @Override
  public String signingKey() {
    return key.getKeyID();
  }

  @Override
  public Result check() {
    boolean known = register.key(signingKey()).isPresent();
    return new Result(
        "certificates",
        known,
        known ? "sign with a key that verifiers find" : "sign with a key that nobody finds");
  }
}
