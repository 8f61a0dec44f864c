package se.meetmalmo.criteria.core.internal.ruleset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at XML before any other parser does: well-formed, no document type, no entities. */
final class Xml {
  private Xml() {}

  /** Whether a file is harmless XML; says where it is not. */
  static boolean check(Problems problems, String file, byte[] content) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(content), new Strict());
      return true;
    } catch (SAXParseException e) {
      problems.add(
          file + ", line " + e.getLineNumber() + ", column " + e.getColumnNumber(), e.getMessage());
    } catch (SAXException | IOException e) {
      problems.add(file, "is no XML: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform has a secure XML parser", e);
    }
    return false;
  }

  /** The default one prints to the error stream. */
  private static final class Strict extends DefaultHandler {
    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
