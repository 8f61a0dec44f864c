package se.meetmalmo.resourcebank;

import java.util.List;

/**
 * What an idea that looks for people is about; an empty value says nothing of it.
 *
 * @param ideaId the idea's id; empty for a question that is no idea
 * @param themes words
 * @param areas parts of the city
 * @param industries codes of {@link Industry} or words
 * @param forms of collaboration
 */
public record Topic(
    String ideaId,
    List<String> themes,
    List<String> areas,
    List<String> industries,
    List<String> forms) {
  public Topic {
    ideaId = Typed.line(ideaId);
    themes = Typed.words(themes);
    areas = Typed.words(areas);
    industries = Typed.words(industries).stream().map(Industry::normalised).distinct().toList();
    forms = Typed.words(forms);
  }
}
