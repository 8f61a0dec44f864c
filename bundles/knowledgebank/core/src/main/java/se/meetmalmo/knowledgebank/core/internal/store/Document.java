package se.meetmalmo.knowledgebank.core.internal.store;

/**
 * A text in two columns: what fits a VARCHAR of every database, and the rest as a CLOB, which few
 * have; Derby is faster without CLOBs.
 *
 * @param rest null when there is none
 */
record Document(String head, String rest) {
  /** The longest VARCHAR of Derby. */
  static final int HEAD = 32_672;

  static Document of(String whole) {
    if (whole.length() <= HEAD) {
      return new Document(whole, null);
    }
    int cut = Character.isHighSurrogate(whole.charAt(HEAD - 1)) ? HEAD - 1 : HEAD;
    return new Document(whole.substring(0, cut), whole.substring(cut));
  }

  String whole() {
    return rest == null ? head : head + rest;
  }
}
