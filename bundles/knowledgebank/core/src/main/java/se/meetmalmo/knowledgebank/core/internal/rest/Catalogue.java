package se.meetmalmo.knowledgebank.core.internal.rest;

import java.util.List;
import se.meetmalmo.platform.Site;

/**
 * What open data there is, as DCAT-AP-SE 3 in Turtle. Source: <a
 * href="https://docs.dataportal.se/dcat/3.0.0/sv/">docs.dataportal.se</a>.
 */
final class Catalogue {
  private static final String HEAD =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .

      <%1$s> a dcat:Catalog ;
        dcterms:title "Öppna data från Meet"@sv, "Open data of Meet"@en ;
        dcterms:description "Initiativ, resultat och lärdomar ur kunskapsbanken"@sv ;
        dcterms:publisher <%2$s> ;
        dcterms:license <%3$s> ;
        dcterms:language <http://publications.europa.eu/resource/authority/language/SWE> ;
        foaf:homepage <%4$s> ;
        dcat:dataset %5$s .

      <%2$s> a foaf:Agent ;
        foaf:name %6$s .
      """;
  private static final String SET =
      """

      <%1$s> a dcat:Dataset ;
        dcterms:title "%2$s"@sv, "%3$s"@en ;
        dcterms:description "%4$s"@sv ;
        dcterms:publisher <%5$s> ;
        dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
        dcat:theme <http://publications.europa.eu/resource/authority/data-theme/GOVE> ;
        dcat:distribution <%1$s-csv>, <%1$s-json> .
      """;
  private static final String DISTRIBUTION =
      """

      <%1$s> a dcat:Distribution ;
        dcterms:title "%2$s" ;
        dcat:accessURL <%3$s> ;
        dcat:downloadURL <%3$s> ;
        dcterms:format "%4$s" ;
        dcterms:license <%5$s> .
      """;
  private static final List<Described> SETS =
      List.of(
          new Described(
              "initiatives",
              "Initiativ i Malmö",
              "Initiatives in Malmö",
              "Projekt och samarbeten som pågår eller är klara"),
          new Described("results", "Resultat", "Results", "Vad initiativen har gett"),
          new Described("lessons", "Lärdomar", "Lessons", "Vad initiativen har lärt oss"));
  private final Site site;
  private final String publisher;
  private final String licence;

  Catalogue(Site site, String publisher, String licence) {
    this.site = site;
    this.publisher = publisher;
    this.licence = licence;
  }

  private record Described(String name, String swedish, String english, String about) {}

  String turtle() {
    String here = site.url("/api/open-data/catalogue.ttl").toString();
    String agent = here + "#publisher";
    StringBuilder said = new StringBuilder();
    List<String> sets = SETS.stream().map(set -> "<" + here + "#" + set.name() + ">").toList();
    said.append(
        HEAD.formatted(
            here, agent, licence, site.url("/"), String.join(", ", sets), quoted(publisher)));
    for (Described set : SETS) {
      String name = here + "#" + set.name();
      said.append(SET.formatted(name, set.swedish(), set.english(), set.about(), agent));
      for (String type : List.of("csv", "json")) {
        said.append(
            DISTRIBUTION.formatted(
                name + "-" + type,
                type.toUpperCase(java.util.Locale.ROOT),
                site.url("/api/open-data/" + set.name() + "." + type),
                type.equals("csv") ? "text/csv" : "application/json",
                licence));
      }
    }
    return said.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
