package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What was learned, in a fixed form, so that lessons can be read side by side.
 *
 * @param did what we did; required
 * @param outcome what came of it
 * @param worked what worked
 * @param notAgain what we would not do again
 * @param money what it cost in whole kronor; null (absent in JSON) when not known
 * @param jobs how many jobs it gave; null (absent in JSON) when not known
 * @param contacts whom to ask
 * @param credits who took part
 */
public record Lesson(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String did,
    @Schema(maxLength = TEXT_LENGTH) String outcome,
    @Schema(maxLength = TEXT_LENGTH) String worked,
    @Schema(maxLength = TEXT_LENGTH) String notAgain,
    @Schema(nullable = true, minimum = "0") Long money,
    @Schema(nullable = true, minimum = "0") Integer jobs,
    @ArraySchema(maxItems = InitiativeProfile.WORDS) List<Contact> contacts,
    @ArraySchema(maxItems = CREDITS) List<Credit> credits)
    implements Experience {
  public static final int TEXT_LENGTH = 4_000;
  public static final int CREDITS = 100;

  public Lesson {
    did = Typed.text(did);
    outcome = Typed.text(outcome);
    worked = Typed.text(worked);
    notAgain = Typed.text(notAgain);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    credits = credits == null ? List.of() : List.copyOf(credits);
    Validation bounds =
        new Validation()
            .required("did", did)
            .atMost("did", did, TEXT_LENGTH)
            .atMost("outcome", outcome, TEXT_LENGTH)
            .atMost("worked", worked, TEXT_LENGTH)
            .atMost("notAgain", notAgain, TEXT_LENGTH)
            .check(
                jobs == null || jobs >= 0,
                FieldError.of("jobs", "out-of-range", "is less than nothing", 0))
            .atMost("contacts", contacts, InitiativeProfile.WORDS)
            .atMost("credits", credits, CREDITS);
    Typed.checkAmount(bounds, "money", money);
    for (int i = 0; i < contacts.size(); i++) {
      Contact contact = contacts.get(i);
      String one = "contacts[" + i + "]";
      bounds
          .required(one + ".unit", contact.unit())
          .atMost(one + ".unit", contact.unit(), InitiativeProfile.NAME_LENGTH)
          .atMost(one + ".role", contact.role(), InitiativeProfile.NAME_LENGTH);
    }
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      String one = "credits[" + i + "]";
      bounds
          .required(one + ".name", credit.name() + credit.organisation())
          .atMost(one + ".name", credit.name(), InitiativeProfile.NAME_LENGTH)
          .atMost(one + ".organisation", credit.organisation(), InitiativeProfile.NAME_LENGTH);
    }
    bounds.orThrow();
  }

  @Override
  public Kind kind() {
    return Kind.LESSON;
  }

  @Override
  public Lesson forPublic() {
    return new Lesson(
        did,
        outcome,
        worked,
        notAgain,
        money,
        jobs,
        contacts.stream().filter(Contact::consent).toList(),
        credits.stream()
            .map(Credit::forPublic)
            .filter(credit -> !(credit.name() + credit.organisation()).isEmpty())
            .toList());
  }

  /** All that it says in words, for search. */
  public String words() {
    return Stream.of(did, outcome, worked, notAgain)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
