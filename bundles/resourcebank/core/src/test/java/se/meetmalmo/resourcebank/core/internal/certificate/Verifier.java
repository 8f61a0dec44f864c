package se.meetmalmo.resourcebank.core.internal.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Base64;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Verifies certificates as a stranger would, with other libraries than those that issue them:
 * jose4j for the signature, networknt's JSON Schema for the shape, the status list by the W3C's
 * text.
 */
public final class Verifier {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Function<String, String> web;

  /**
   * @param web fetches what an address gives, as text
   */
  public Verifier(Function<String, String> web) {
    this.web = web;
  }

  /** Whether the credential holds; fails with what is wrong in any other way. */
  public boolean isValid(String credential) throws IOException, JoseException {
    JsonNode claims = verified(credential);
    assertShape(claims);
    assertThat(claims.path("iss").asText()).isEqualTo(claims.at("/issuer/id").asText());
    assertThat(claims.path("jti").asText()).isEqualTo(claims.path("id").asText());
    assertThat(claims.path("sub").asText()).isEqualTo(claims.at("/credentialSubject/id").asText());
    JsonNode status = claims.path("credentialStatus");
    assertThat(status.path("type").asText()).isEqualTo("BitstringStatusListEntry");
    String address = status.path("statusListCredential").asText();
    JsonNode list = verified(web.apply(address));
    assertThat(list.path("id").asText()).isEqualTo(address);
    assertThat(list.path("iss").asText()).isEqualTo(claims.path("iss").asText());
    assertThat(list.path("type").toString()).contains("BitstringStatusListCredential");
    assertThat(list.at("/credentialSubject/statusPurpose").asText())
        .isEqualTo(status.path("statusPurpose").asText())
        .isEqualTo("revocation");
    return !bit(
        list.at("/credentialSubject/encodedList").asText(), status.path("statusListIndex").asInt());
  }

  /** The claims of a token whose signature is that of the key that it names. */
  public JsonNode verified(String token) throws IOException, JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(
        new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
    signature.setCompactSerialization(token);
    signature.setKey(
        JsonWebKey.Factory.newJwk(web.apply(signature.getKeyIdHeaderValue())).getKey());
    assertThat(signature.verifySignature()).as("signature").isTrue();
    JsonNode claims = JSON.readTree(signature.getPayload());
    assertThat(origin(signature.getKeyIdHeaderValue()))
        .as("the key is the issuer's own")
        .isEqualTo(origin(claims.path("iss").asText()));
    return claims;
  }

  private static String origin(String address) {
    return URI.create(address).resolve("/").toString();
  }

  private static void assertShape(JsonNode claims) throws IOException {
    try (InputStream schema = Verifier.class.getResourceAsStream("/open-badge-3.0.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                  .getSchema(
                      schema,
                      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
                  .validate(claims))
          .isEmpty();
    }
  }

  private static boolean bit(String encoded, int index) throws IOException {
    assertThat(encoded).startsWith("u");
    byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
    byte[] bits = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
    assertThat(bits.length).isGreaterThanOrEqualTo(16_384);
    return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
  }
}
