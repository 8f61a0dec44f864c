package se.meetmalmo.channels.feed.internal;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document that is written element by element; what XML can't carry is left out of its texts. */
final class Xml {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  /** Something that is written, and may fail as the writer does. */
  interface Part {
    void write() throws XMLStreamException;
  }

  private Xml() throws XMLStreamException {
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
  }

  /** Writes into memory, where nothing fails. */
  static byte[] document(java.util.function.Function<Xml, Part> content) {
    try {
      Xml xml = new Xml();
      xml.out.writeStartDocument("UTF-8", "1.0");
      content.apply(xml).write();
      xml.out.writeEndDocument();
      xml.out.flush();
      return xml.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The feed could not be written", e);
    }
  }

  void root(String name, String namespace, Part content) throws XMLStreamException {
    out.writeStartElement(name);
    if (!namespace.isEmpty()) {
      out.writeDefaultNamespace(namespace);
    }
    content.write();
    out.writeEndElement();
  }

  void element(String name, Part content) throws XMLStreamException {
    out.writeStartElement(name);
    content.write();
    out.writeEndElement();
  }

  void text(String name, String text, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    out.writeCharacters(legal(text));
    out.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, legal(value));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  /** Source: the production Char of XML 1.0. */
  static String legal(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == 0x9
                    || c == 0xa
                    || c == 0xd
                    || c >= 0x20 && c <= 0xd7ff
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
