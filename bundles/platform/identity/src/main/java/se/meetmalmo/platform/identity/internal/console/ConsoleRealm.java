package se.meetmalmo.platform.identity.internal.console;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the place of Karaf's own users: its console and its management know Meet's accounts. */
@Component(service = JaasRealm.class)
public final class ConsoleRealm implements JaasRealm {
  private static final int ABOVE_KARAFS_OWN = 100;

  private final Map<String, ?> options;

  @Activate
  public ConsoleRealm(@Reference ConsoleGate gate, BundleContext context) {
    this.options =
        Map.of(
            ProxyLoginModule.PROPERTY_MODULE,
            ConsoleLoginModule.class.getName(),
            ProxyLoginModule.PROPERTY_BUNDLE,
            Long.toString(context.getBundle().getBundleId()),
            ConsoleLoginModule.GATE,
            gate);
  }

  @Override
  public String getName() {
    return "karaf";
  }

  @Override
  public int getRank() {
    return ABOVE_KARAFS_OWN;
  }

  @Override
  public AppConfigurationEntry[] getEntries() {
    return new AppConfigurationEntry[] {
      new AppConfigurationEntry(
          ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options)
    };
  }
}
