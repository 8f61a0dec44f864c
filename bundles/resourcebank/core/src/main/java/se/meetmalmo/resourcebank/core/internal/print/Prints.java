package se.meetmalmo.resourcebank.core.internal.print;

/** Certificates to print and to embed. Thread-safe. */
public interface Prints {
  /**
   * The badge as SVG; it names no member.
   *
   * @param valid the membership goes on
   * @param issuer who has issued it
   * @param what the words in the middle
   * @param word the word at the foot
   */
  byte[] svg(boolean valid, String issuer, String what, String word);

  /** The same as PNG, 480 pixels a side. */
  byte[] png(boolean valid, String issuer, String what, String word);

  /**
   * A QR code (ISO/IEC 18004) as PNG.
   *
   * @param text what it says, for example an address
   */
  byte[] qr(String text);

  /**
   * A page as tagged PDF, with its fonts inside.
   *
   * @param xhtml well-formed; its font is called Figtree, its pictures are data
   */
  byte[] pdf(String xhtml);
}
