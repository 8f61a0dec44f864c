package se.meetmalmo.criteria.core.internal;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes {@code NAME.ruleset}, a zip file or a folder, from the deploy folder. */
@Component(service = ArtifactInstaller.class)
public final class RuleSetInstaller implements ArtifactInstaller {
  private final LibraryComponent library;

  @Activate
  public RuleSetInstaller(@Reference LibraryComponent library) {
    this.library = library;
  }

  @Override
  public boolean canHandle(File artifact) {
    return artifact.getName().endsWith(".ruleset");
  }

  @Override
  public void install(File artifact) {
    library.addFile(artifact);
  }

  @Override
  public void update(File artifact) {
    library.addFile(artifact);
  }

  @Override
  public void uninstall(File artifact) {
    library.removeFile(artifact);
  }
}
