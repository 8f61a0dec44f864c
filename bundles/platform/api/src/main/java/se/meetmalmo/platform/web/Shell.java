package se.meetmalmo.platform.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The portal's page shell. A bundle's {@code *Pages} refer to it, so that they are there only while
 * the portal is. Resource methods return {@link PageView}; this is for those who need the whole
 * page as text.
 */
@ProviderType
public interface Shell {
  Html render(PageView view, PageContext page);
}
