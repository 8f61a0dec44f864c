package se.meetmalmo.platform.store.internal.journal;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Ids;

/**
 * Who delivers here.
 *
 * @param name lasting, another on every node
 * @param process another after each start: whatever an earlier one of the same name held, it holds
 *     no more
 */
public record Node(String name, String process) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final int RADIX = 36;

  public Node {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "node is " + name + ", not 1 to 40 letters, digits, dots, hyphens or underscores");
    }
  }

  /** In this process. */
  public static Node of(String name) {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return new Node(name, Long.toString(started, RADIX));
  }

  /** A name for one who holds leases; never the same twice. */
  String owner() {
    return inProcess() + Ids.next();
  }

  /** What every owner on this node begins with. */
  String onNode() {
    return name + "/";
  }

  /** What every owner in this process begins with. */
  String inProcess() {
    return onNode() + process + "/";
  }
}
