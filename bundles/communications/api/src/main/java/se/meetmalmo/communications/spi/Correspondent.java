package se.meetmalmo.communications.spi;

import java.util.Map;

/**
 * A recipient, with what a message to it may say. Holds personal data; lives while one message is
 * sent.
 *
 * @param name empty when there is none
 * @param address as the channel wants it: an e-mail address, a URL
 * @param facts by the names that the {@link MessageKind} promises; plain text
 */
public record Correspondent(String name, String address, Map<String, String> facts) {
  public Correspondent {
    facts = Map.copyOf(facts);
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Correspondent with " + facts.keySet();
  }
}
