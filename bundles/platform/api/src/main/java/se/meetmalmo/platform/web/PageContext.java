package se.meetmalmo.platform.web;

import se.meetmalmo.platform.Actor;

/**
 * What a page knows of the request that asks for it. A resource method takes it as a parameter:
 * {@code @Context PageContext page}.
 *
 * @param path what was asked for, from the root, without query
 * @param csrfToken goes into every form as the hidden field {@code csrf}
 * @param scripted the request was sent by a script that wants a fragment of the page only
 */
public record PageContext(
    Language language, Actor actor, String path, String csrfToken, boolean scripted) {
  public String text(Texts texts, String key, Object... arguments) {
    return texts.get(language, key, arguments);
  }
}
