package se.meetmalmo.resourcebank.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;

/** Completes ids of the city's administrations and companies. */
@Service
public final class UnitCompleter implements Completer {
  @Reference CityCapacity city;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids = city.units(ConsoleActor.current()).stream().map(CityUnit::id).toList();
    return new StringsCompleter(ids, false).complete(session, line, candidates);
  }
}
