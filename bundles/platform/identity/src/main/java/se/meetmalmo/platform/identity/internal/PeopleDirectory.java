package se.meetmalmo.platform.identity.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.StaffDirectory;

/** The accounts, as other parts may know of them: by name and role. */
@Component(service = StaffDirectory.class)
public final class PeopleDirectory implements StaffDirectory {
  private final People people;

  @Activate
  public PeopleDirectory(@Reference People people) {
    this.people = people;
  }

  @Override
  public List<String> having(String role) {
    return people.list().stream()
        .filter(account -> account.active() && account.roles().contains(role))
        .map(Account::name)
        .sorted()
        .toList();
  }
}
