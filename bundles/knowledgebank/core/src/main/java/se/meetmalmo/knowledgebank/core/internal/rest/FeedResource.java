package se.meetmalmo.knowledgebank.core.internal.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Site;

/** What was changed last, as Atom (RFC 4287). The filters are those of the list. */
@Component(service = FeedResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/feeds/initiatives.atom")
@PermitAll
public final class FeedResource {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TYPE = "application/atom+xml; charset=utf-8";
  private static final int ENTRIES = 50;
  private final KnowledgeBank bank;
  private final Site site;

  @Activate
  public FeedResource(@Reference KnowledgeBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  @GET
  public Response feed(@BeanParam InitiativeParameters parameters, @Context Actor actor) {
    InitiativeQuery query = parameters.query().withPage(new PageRequest(0, ENTRIES));
    InitiativeListing listing = bank.list(query, Actor.ANONYMOUS);
    StreamingOutput out = to -> write(listing, to);
    return Response.ok(out).type(TYPE).build();
  }

  private void write(InitiativeListing listing, OutputStream to) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      String self = site.url("/feeds/initiatives.atom").toString();
      text(xml, "id", self);
      text(xml, "title", "Pågår i staden");
      text(xml, "updated", latest(listing).toString());
      link(xml, "self", self);
      link(xml, "alternate", site.url("/initiatives").toString());
      xml.writeStartElement(ATOM, "author");
      text(xml, "name", "Meet");
      xml.writeEndElement();
      for (InitiativeSummary initiative : listing.page().items()) {
        entry(xml, initiative);
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("The feed could not be written", e);
    }
  }

  private static Instant latest(InitiativeListing listing) {
    return listing.page().items().stream()
        .map(InitiativeSummary::changedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private void entry(XMLStreamWriter xml, InitiativeSummary initiative) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    text(xml, "id", "urn:uuid:" + initiative.id());
    text(xml, "title", initiative.title());
    text(xml, "updated", initiative.changedAt().toString());
    text(xml, "published", initiative.createdAt().toString());
    link(xml, "alternate", site.url("/initiatives/" + initiative.id()).toString());
    for (String term :
        Stream.concat(initiative.themes().stream(), initiative.areas().stream()).toList()) {
      xml.writeEmptyElement(ATOM, "category");
      xml.writeAttribute("term", term);
    }
    text(xml, "summary", initiative.summary());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }
}
