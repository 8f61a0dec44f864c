package se.meetmalmo.groups.core.internal;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/** The checklist that a group begins with: the business unit's own, to be changed as one likes. */
final class Checklists {
  private static final Texts TEXTS = Texts.beside(Checklists.class);

  private Checklists() {}

  static List<ChecklistItem> ready(String language) {
    List<ChecklistItem> items = new ArrayList<>();
    for (int i = 1; TEXTS.has("checklist." + i); i++) {
      String text = TEXTS.get(Language.of(language), "checklist." + i);
      items.add(new ChecklistItem(Ids.next(), text, false));
    }
    return List.copyOf(items);
  }
}
