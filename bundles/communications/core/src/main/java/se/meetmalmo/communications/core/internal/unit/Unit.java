package se.meetmalmo.communications.core.internal.unit;

import java.util.List;

/**
 * A part of the city, as the resource bank or a question knows it.
 *
 * @param themes its fields; empty where nobody has said them
 * @param contacts those who speak for it
 */
public record Unit(String key, String name, List<String> themes, List<Contact> contacts) {
  public Unit {
    themes = List.copyOf(themes);
    contacts = List.copyOf(contacts);
  }

  /** Somebody who speaks for it. Personal data: never written anywhere from here. */
  public record Contact(String name, String email) {
    @Override
    public String toString() {
      return "a contact";
    }
  }

  boolean is(String organisation) {
    return name.equalsIgnoreCase(organisation.strip()) || key.equals(keyOf(organisation));
  }

  /** Lower-case letters, digits and hyphens. */
  static String keyOf(String name) {
    String plain =
        java.text.Normalizer.normalize(
                name.strip().toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(40, plain.length()));
  }
}
