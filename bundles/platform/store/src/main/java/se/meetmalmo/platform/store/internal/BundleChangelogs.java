package se.meetmalmo.platform.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.osgi.framework.Bundle;

/** Changelogs out of a bundle's own content. */
final class BundleChangelogs extends AbstractResourceAccessor {
  private final Bundle bundle;

  BundleChangelogs(Bundle bundle) {
    this.bundle = bundle;
  }

  @Override
  public List<Resource> getAll(String path) {
    URL url = bundle.getEntry(path);
    return url == null ? List.of() : List.of(new Entry(path, url));
  }

  @Override
  public List<Resource> search(String path, boolean recursive) {
    List<Resource> found = new ArrayList<>();
    Enumeration<URL> entries = bundle.findEntries(path, "*", recursive);
    while (entries != null && entries.hasMoreElements()) {
      URL url = entries.nextElement();
      if (!url.getPath().endsWith("/")) {
        found.add(new Entry(url.getPath().substring(1), url));
      }
    }
    return found;
  }

  @Override
  public List<String> describeLocations() {
    return List.of(bundle.toString());
  }

  @Override
  public void close() {
    // a bundle's content needs no closing
  }

  private final class Entry extends AbstractResource {
    private final URL url;

    Entry(String path, URL url) {
      super(path, URI.create(url.toString()));
      this.url = url;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      return url.openStream();
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Resource resolve(String other) {
      return at(getPath() + "/" + other);
    }

    @Override
    public Resource resolveSibling(String other) {
      return at(getPath().substring(0, getPath().lastIndexOf('/') + 1) + other);
    }

    private Resource at(String path) {
      return getAll(path).stream()
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(bundle + " has no " + path));
    }
  }
}
