package se.meetmalmo.communications.spi;

import se.meetmalmo.platform.Actor;

/**
 * What a {@link Correspondence} is asked for.
 *
 * @param sends it is sent now: private links are made. Else it is looked at: nothing is made, and
 *     private links lead nowhere
 * @param reader who looks at it, and so what may be shown; the system when it is sent
 */
public record Purpose(boolean sends, Actor reader) {
  public static final Purpose SENDING = new Purpose(true, Actor.SYSTEM);

  public static Purpose preview(Actor reader) {
    return new Purpose(false, reader);
  }
}
