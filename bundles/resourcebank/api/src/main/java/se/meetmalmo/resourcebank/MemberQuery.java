package se.meetmalmo.resourcebank;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which members are asked for; an empty value asks for all.
 *
 * @param text part of the name of the person or the organisation
 * @param statuses any of these; of the public list none needs to be given
 * @param industry code of an {@link Industry}, a section's letter (SNI 2007), or a word
 */
public record MemberQuery(
    String text,
    List<Member.Status> statuses,
    String industry,
    String area,
    String theme,
    PageRequest page) {
  public MemberQuery {
    text = Typed.line(text);
    statuses = statuses == null ? List.of() : List.copyOf(statuses);
    industry = Industry.normalised(industry);
    area = Typed.line(area);
    theme = Typed.line(theme);
    Objects.requireNonNull(page);
    new Validation()
        .atMost("q", text, 200)
        .atMost("industry", industry, Typed.WORD_LENGTH)
        .atMost("area", area, Typed.WORD_LENGTH)
        .atMost("theme", theme, Typed.WORD_LENGTH)
        .orThrow();
  }
}
