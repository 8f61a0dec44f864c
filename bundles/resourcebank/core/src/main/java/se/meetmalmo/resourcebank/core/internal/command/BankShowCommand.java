package se.meetmalmo.resourcebank.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;

/** Shows one member in full. */
@Service
@Command(
    scope = "meet",
    name = "bank-show",
    description = "Shows a member of the resource bank, address and telephone too",
    detailedDescription = "Example: meet:bank-show 019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77")
public final class BankShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the member", required = true)
  @Completion(MemberCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference ResourceBank bank;
  @Reference Session session;

  @Override
  protected void run() {
    Member member =
        bank.show(id, ConsoleActor.current())
            .orElseThrow(() -> new NotFoundException("member", id));
    if (json) {
      session.getConsole().println(Json.write(member));
      return;
    }
    Registration said = member.registration();
    Report.of("field", "value")
        .row("id", member.id())
        .row("status", member.status() + ", came by " + member.origin())
        .row("name", said.name())
        .row("e-mail", said.email())
        .row("telephone", said.phone())
        .row("organisation", said.organisation().name() + ", " + said.organisation().kind())
        .row("industry", said.organisation().industry())
        .row("interest", said.interest())
        .row("capacity", said.capacity())
        .row("languages", said.languages())
        .row("notice, days", said.noticeDays())
        .row("named in public", member.isPublic())
        .row("consent", member.consent())
        .row("paused until", member.pausedUntil())
        .row("registered", member.registeredAt())
        .row("confirmed", member.confirmedAt())
        .row("certificate", member.certificateId())
        .row("version", member.version())
        .print(session.getConsole(), false);
  }
}
