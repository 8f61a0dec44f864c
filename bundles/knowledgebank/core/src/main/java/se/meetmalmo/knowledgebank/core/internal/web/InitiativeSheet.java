package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.Funding;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Link;
import se.meetmalmo.knowledgebank.Partner;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.City;

/** Between an initiative and the form that it is written in. */
final class InitiativeSheet {
  private InitiativeSheet() {}

  static Sheet of(InitiativeProfile said) {
    return Sheet.empty()
        .put("title", said.title())
        .put("summary", said.summary())
        .put("text", said.text())
        .put("language", said.language())
        .put("stage", said.stage())
        .put("start", said.start())
        .put("end", said.end())
        .put("themes", said.themes().stream().filter(City.THEMES::contains).toList())
        .put("own-themes", others(said.themes(), City.THEMES))
        .put("areas", said.areas().stream().filter(City.AREAS::contains).toList())
        .put("own-areas", others(said.areas(), City.AREAS))
        .put("owner", said.owner())
        .put("ownerEmail", said.ownerEmail())
        .put("partners.CITY", partners(said, Side.CITY))
        .put("partners.BUSINESS", partners(said, Side.BUSINESS))
        .put("partners.OTHER", partners(said, Side.OTHER))
        .put("funding.amount", said.funding().amount())
        .put("funding.source", said.funding().source())
        .put("url", said.url())
        .put("links", lines(said.links()))
        .put("reviewDays", said.reviewDays() == 0 ? "" : said.reviewDays());
  }

  private static String others(List<String> values, List<String> known) {
    return String.join(", ", values.stream().filter(value -> !known.contains(value)).toList());
  }

  private static String partners(InitiativeProfile said, Side side) {
    return String.join(
        "\n",
        said.partners().stream()
            .filter(partner -> partner.side() == side)
            .map(Partner::name)
            .toList());
  }

  /** An address a line, and after it what it is called. */
  static String lines(List<Link> links) {
    return String.join(
        "\n", links.stream().map(link -> (link.url() + " " + link.title()).strip()).toList());
  }

  static List<Link> links(Sheet sheet) {
    return sheet.lines("links").stream()
        .map(line -> line.split("\\s+", 2))
        .map(parts -> new Link(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is wrong
   */
  static InitiativeProfile profile(Sheet sheet) {
    var start = sheet.day("start");
    var end = sheet.day("end");
    Long amount = sheet.number("funding.amount");
    int reviewDays = sheet.count("reviewDays");
    sheet.orThrow();
    return new InitiativeProfile(
        sheet.value("title"),
        sheet.value("summary"),
        sheet.value("text"),
        sheet.value("language").equals("en") ? "en" : "sv",
        Stream.of(Stage.values())
            .filter(stage -> stage.name().equals(sheet.value("stage")))
            .findFirst()
            .orElse(null),
        start,
        end,
        sheet.words("themes"),
        sheet.words("areas"),
        sheet.value("owner"),
        sheet.value("ownerEmail"),
        Stream.of(Side.values()).flatMap(side -> partners(sheet, side)).toList(),
        new Funding(amount, sheet.value("funding.source")),
        sheet.value("url"),
        links(sheet),
        reviewDays);
  }

  private static Stream<Partner> partners(Sheet sheet, Side side) {
    return sheet.lines("partners." + side).stream().map(name -> new Partner(name, side));
  }
}
