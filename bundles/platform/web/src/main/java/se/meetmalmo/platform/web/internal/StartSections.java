package se.meetmalmo.platform.web.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;

/** The parts of the start page that the bundles bring. Thread-safe. */
@Component(service = StartSections.class)
public final class StartSections {
  static final String HERO = "hero";
  static final String BODY = "body";
  private static final Logger LOG = LoggerFactory.getLogger(StartSections.class);
  private final List<Placed> sections = new CopyOnWriteArrayList<>();

  private record Placed(StartSection section, String place, int order) {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(StartSection section, Map<String, ?> properties) {
    Object place = properties.get(StartSection.PLACE);
    Object order = properties.get(StartSection.ORDER);
    sections.add(
        new Placed(
            section,
            HERO.equals(place) ? HERO : BODY,
            order instanceof Number number ? number.intValue() : 100));
  }

  void remove(StartSection section) {
    sections.removeIf(placed -> placed.section() == section);
  }

  /** What there is to show in a place, in order. */
  List<Html> at(String place, PageContext page) {
    return sections.stream()
        .filter(placed -> placed.place().equals(place))
        .sorted(Comparator.comparingInt(Placed::order))
        .map(placed -> render(placed.section(), page))
        .filter(html -> !html.markup().isBlank())
        .toList();
  }

  /** A bundle that fails loses its part; the page stands. */
  private static Html render(StartSection section, PageContext page) {
    try {
      return Objects.requireNonNull(section.render(page));
    } catch (RuntimeException e) {
      LOG.warn("No part of the start page from {}", section.getClass().getName(), e);
      return Html.EMPTY;
    }
  }
}
