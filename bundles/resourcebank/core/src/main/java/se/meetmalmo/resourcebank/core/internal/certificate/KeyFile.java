package se.meetmalmo.resourcebank.core.internal.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The private key of this node, in a file that only the account of the platform reads (0600). It is
 * made where there is none. Not thread-safe.
 */
final class KeyFile {
  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  /**
   * @throws IllegalStateException when what stands in the file is no key: it is not written over
   */
  ECKey open() {
    if (!Files.exists(file)) {
      return renew();
    }
    try {
      return ECKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IllegalStateException("What stands in " + file + " is no key of ours", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The key in " + file + " can't be read", e);
    }
  }

  /** A new key in place of the one there was. */
  ECKey renew() {
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .keyIDFromThumbprint(true)
              .generate();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "key",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, key.toJSONString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform makes keys on P-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The key can't be written to " + file, e);
    }
  }
}
