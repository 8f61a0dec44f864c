package se.meetmalmo.communications.spi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people write of where something is, and in which states it is true: from a file {@code
 * claims_sv.txt} beside a class, a line each, {@code WORDS = STATE STATE}.
 *
 * @param trueIn states by words
 */
public record ShippedClaims(Map<String, Set<String>> trueIn) {
  /**
   * @throws IllegalStateException when there is no such file, or it names another state than these
   */
  public static ShippedClaims beside(Class<?> owner, String language, Set<String> states) {
    Map<String, Set<String>> trueIn = new LinkedHashMap<>();
    String file = "claims_" + language + ".txt";
    for (String line : ShippedWordings.text(owner, file).lines().toList()) {
      String[] parts = line.split("=");
      if (parts.length == 2) {
        Set<String> named = Set.copyOf(Arrays.asList(parts[1].strip().split("\\s+")));
        if (!states.containsAll(named)) {
          throw new IllegalStateException(
              "%s beside %s: %s are not all of %s".formatted(file, owner.getName(), named, states));
        }
        trueIn.put(parts[0].strip(), named);
      }
    }
    return new ShippedClaims(trueIn);
  }

  /** The words that nobody may say of what is in such a state, in the order of the file. */
  public List<String> untrueIn(String state) {
    return trueIn.entrySet().stream()
        .filter(claim -> !claim.getValue().contains(state))
        .map(Map.Entry::getKey)
        .toList();
  }
}
