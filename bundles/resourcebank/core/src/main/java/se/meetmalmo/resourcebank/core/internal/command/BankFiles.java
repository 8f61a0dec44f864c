package se.meetmalmo.resourcebank.core.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Files that commands read and write, where the platform runs. */
final class BankFiles {
  private BankFiles() {}

  static InputStream open(String file) throws IOException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw refused(file, "can't be read: it is a folder");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw refused(file, "can't be read: there is no such file where the platform runs");
    } catch (AccessDeniedException e) {
      throw refused(file, "can't be read: the account that the platform runs under may not");
    } catch (InvalidPathException e) {
      throw refused(file, "can't be read: it is no path");
    }
  }

  /** A new file that nobody else reads. */
  static Path create(String file) throws IOException {
    try {
      return Files.createFile(
          Path.of(file),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      throw refused(file, "is there already");
    } catch (NoSuchFileException e) {
      throw refused(file, "can't be made: there is no such folder where the platform runs");
    } catch (AccessDeniedException e) {
      throw refused(file, "can't be made: the account that the platform runs under may not");
    } catch (InvalidPathException e) {
      throw refused(file, "can't be made: it is no path");
    }
  }

  static InvalidInputException refused(String file, String why) {
    return new InvalidInputException(FieldError.of("", "unreadable", file + " " + why));
  }
}
