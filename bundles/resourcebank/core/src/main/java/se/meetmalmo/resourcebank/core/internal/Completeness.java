package se.meetmalmo.resourcebank.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Registration;

/** What a registration can't do without. Thread-safe. */
final class Completeness {
  private final Supplier<Optional<Intake>> intake;

  /**
   * @param intake knows the ideas, while it is installed
   */
  Completeness(Supplier<Optional<Intake>> intake) {
    this.intake = intake;
  }

  List<FieldError> missing(Registration said) {
    return check(said, true).errors();
  }

  /**
   * @return the same, with the id of the idea that it names
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  Registration complete(Registration said) {
    check(said, true).orThrow();
    return said.interest().scope() == Interest.Scope.OWN_IDEA
        ? said.withIdea(ideaId(said.interest().ideaId()).orElse(said.interest().ideaId()))
        : said;
  }

  /** The same for a row of an import, which says where its member has agreed. */
  Registration completeImport(Registration said) {
    Validation missing = check(said, false);
    missing.required("consentSource", said.consentSource()).orThrow();
    return said.interest().scope() == Interest.Scope.OWN_IDEA
        ? said.withIdea(ideaId(said.interest().ideaId()).orElse(said.interest().ideaId()))
        : said;
  }

  private Validation check(Registration said, boolean own) {
    Interest interest = said.interest();
    boolean nowhere =
        interest.themes().isEmpty()
            && interest.areas().isEmpty()
            && interest.industries().isEmpty()
            && interest.forms().isEmpty();
    Validation missing = new Validation().required("name", said.name());
    if (said.email().isEmpty()) {
      missing.required("email", said.email());
    } else {
      missing.email("email", said.email());
    }
    if (said.organisation().kind() != Organisation.Kind.OTHER) {
      missing.required("organisation.name", said.organisation().name());
    }
    missing.check(
        interest.scope() != Interest.Scope.TOPICS || !nowhere,
        FieldError.of(
            "interest.themes",
            "required",
            "is required with TOPICS, unless areas, industries or forms are named"));
    if (own) {
      missing
          .check(
              said.externalId().isEmpty(),
              FieldError.of("externalId", "not-here", "is for imports only"))
          .check(
              said.consentSource().isEmpty(),
              FieldError.of("consentSource", "not-here", "is for imports only"));
    }
    return interest.scope() == Interest.Scope.OWN_IDEA ? idea(missing, interest) : missing;
  }

  private Validation idea(Validation missing, Interest interest) {
    if (interest.ideaId().isEmpty()) {
      return missing.required("interest.ideaId", "");
    }
    boolean known = intake.get().isEmpty() || ideaId(interest.ideaId()).isPresent();
    return missing.check(
        known,
        FieldError.of("interest.ideaId", "unknown-value", "is no idea's id or case number here"));
  }

  private Optional<String> ideaId(String idOrCaseNumber) {
    return intake
        .get()
        .flatMap(ideas -> ideas.show(idOrCaseNumber, Actor.ANONYMOUS))
        .map(Completeness::id);
  }

  private static String id(CaseView shown) {
    return shown instanceof IdeaCase full ? full.idea().id() : ((PublicCase) shown).idea().id();
  }
}
