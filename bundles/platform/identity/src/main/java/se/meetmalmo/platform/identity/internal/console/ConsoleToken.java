package se.meetmalmo.platform.identity.internal.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.console.ConsoleActor;

/**
 * The password of the account {@code console}, new at each start, where only the owner of the
 * process can read it: {@code console/users.properties} in Karaf's data folder. Karaf's client
 * reads that file by itself when its {@code KARAF_ETC} is the folder, so that the password stands
 * in no process's arguments.
 */
@Component(service = ConsoleToken.class)
public final class ConsoleToken {
  private static final String FOLDER = "console";
  private static final String FILE = "users.properties";

  /** The client complains when its own settings are not beside; they may be empty. */
  private static final String CLIENT = "org.apache.karaf.shell.cfg";

  private final String secret = Ids.secret();

  @Activate
  public ConsoleToken(BundleContext context) {
    this(Path.of(context.getProperty("karaf.data")));
  }

  ConsoleToken(Path data) {
    try {
      write(data.resolve(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException("The console token can't be written to " + data, e);
    }
  }

  String secret() {
    return secret;
  }

  /** Nobody ever sees half of it or may read it in between. */
  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (posix) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Files.write(folder.resolve(CLIENT), new byte[0]);
    Path draft = Files.createTempFile(folder, FILE, ".new"); // for its owner only, on POSIX
    Files.writeString(draft, ConsoleActor.OWNER.name() + "=" + secret + "\n");
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
