package se.meetmalmo.platform;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Who works here, for parts that hand work to people. Thread-safe. */
@ProviderType
public interface StaffDirectory {
  /** Names of the active accounts that have the role, in order. */
  List<String> having(String role);
}
