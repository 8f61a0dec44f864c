package se.meetmalmo.platform.identity.internal.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.Ids;

/**
 * The password of the account {@code console}, new at each start, in a file that only the owner of
 * the process can read: {@code console.token} in Karaf's data folder.
 */
@Component(service = ConsoleToken.class)
public final class ConsoleToken {
  private static final String FILE = "console.token";
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final String secret = Ids.secret();

  @Activate
  public ConsoleToken(BundleContext context) {
    this(Path.of(context.getProperty("karaf.data")));
  }

  ConsoleToken(Path folder) {
    try {
      write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The console token can't be written to " + folder, e);
    }
  }

  String secret() {
    return secret;
  }

  /** Nobody ever sees half of it or may read it in between. */
  private void write(Path folder) throws IOException {
    Path draft = Files.createTempFile(folder, FILE, ".new", ownerOnly(folder));
    Files.writeString(draft, secret);
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }
}
