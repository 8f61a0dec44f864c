package se.meetmalmo.communications.core.internal.idea;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.AdministrationReport.Told;
import se.meetmalmo.communications.core.internal.unit.Openings;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Site;

/** Ideas that are being staffed, or are about to be. */
@Component
public final class IdeaOpenings implements Openings {
  private static final int LOOKED_AT = 200;
  private final Intake intake;
  private final Site site;

  @Activate
  public IdeaOpenings(@Reference Intake intake, @Reference Site site) {
    this.intake = intake;
    this.site = site;
  }

  @Override
  public List<Told> openings(List<String> themes) {
    IdeaQuery query =
        new IdeaQuery(
            "", List.of(Status.STAFFING, Status.ACCEPTED), "", "", new PageRequest(0, LOOKED_AT));
    return intake.list(query, Actor.ANONYMOUS).items().stream()
        .filter(idea -> isAbout(idea, themes))
        .map(
            idea ->
                new Told(
                    idea.title(), idea.caseNumber(), site.url("/ideas/" + idea.id()).toString()))
        .toList();
  }

  private static boolean isAbout(IdeaSummary idea, List<String> themes) {
    return themes.isEmpty()
        || idea.themes().stream()
            .anyMatch(theme -> themes.stream().anyMatch(theme::equalsIgnoreCase));
  }
}
