package se.meetmalmo.communications.core.internal.idea;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.ShippedClaims;
import se.meetmalmo.communications.spi.SubjectFacts;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/** What anyone may know of an idea now, for what channels say of it. */
@Component(property = SubjectFacts.SCHEME + "=idea")
public final class IdeaFacts implements SubjectFacts {
  private static final Texts TEXTS = Texts.beside(IdeaFacts.class);
  private static final Set<String> STATES =
      Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet());
  private final Intake intake;
  private final Site site;
  private final Map<Language, ShippedClaims> claims =
      Map.of(
          Language.SV, ShippedClaims.beside(IdeaFacts.class, "sv", STATES),
          Language.EN, ShippedClaims.beside(IdeaFacts.class, "en", STATES));

  @Activate
  public IdeaFacts(@Reference Intake intake, @Reference Site site) {
    this.intake = intake;
    this.site = site;
  }

  @Override
  public Optional<Known> find(String id, String language) {
    return intake
        .show(id, Actor.ANONYMOUS)
        .map(PublicCase.class::cast)
        .map(PublicCase::idea)
        .filter(idea -> !idea.withheld())
        .map(idea -> known(idea, Language.of(language)));
  }

  private Known known(PublicIdea idea, Language language) {
    Map<String, String> facts = new HashMap<>();
    Status status = idea.status();
    facts.put("title", idea.title());
    facts.put("caseNumber", idea.caseNumber());
    facts.put("status", TEXTS.get(language, "status." + status));
    facts.put("statusText", TEXTS.get(language, "statusText." + status));
    facts.put("link", site.url("/ideas/" + idea.id()).toString());
    facts.put("themes", String.join(", ", idea.themes()));
    facts.put("areas", String.join(", ", idea.areas()));
    facts.put("since", idea.changedAt().atZone(City.ZONE).toLocalDate().toString());
    return new Known(
        facts,
        claims.get(language).untrueIn(status.name()),
        idea.themes(),
        idea.areas(),
        idea.changedAt());
  }
}
