package se.meetmalmo.itests;

import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.extra.VMOption;

/** The distribution that was just built, for tests that run inside of it. */
final class Distribution {
  private Distribution() {}

  static Option[] on(int port) {
    String karaf = System.getProperty("karaf.version");
    String repository = System.getProperty("org.ops4j.pax.url.mvn.localRepository");
    List<Option> options = new ArrayList<>();
    options.add(
        karafDistributionConfiguration()
            .frameworkUrl(
                maven("se.meetmalmo", "karaf-assembly", System.getProperty("project.version"))
                    .type("tar.gz"))
            .karafVersion(karaf)
            .name("Meet")
            .unpackDirectory(new File("target/exam"))
            .useDeployFolder(false)
            .runEmbedded(false));
    options.add(keepRuntimeFolder());
    options.add(systemTimeout(120_000L));
    options.add(configureSecurity().disableKarafMBeanServerBuilder());
    options.add(configureConsole().ignoreLocalConsole());
    options.add(
        editConfigurationFilePut(
            "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", String.valueOf(port)));
    options.add(
        editConfigurationFilePut(
            "etc/org.apache.karaf.shell.cfg", "sshPort", String.valueOf(port - 80)));
    options.add(editConfigurationFilePut("etc/se.meetmalmo.criteria.cfg", "graceSeconds", "3"));
    options.add(new VMOption("-Dorg.ops4j.pax.url.mvn.localRepository=" + repository));
    Stream.of(
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--patch-module",
            "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
            "--patch-module",
            "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
            "--add-opens",
            "java.base/java.security=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.net=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.util=ALL-UNNAMED",
            "--add-opens",
            "java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens",
            "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
            "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
            "-Xmx512m",
            "-classpath",
            "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*")
        .map(VMOption::new)
        .forEach(options::add);
    return options.toArray(new Option[0]);
  }
}
