package se.meetmalmo.matchmaking.core.internal.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import se.meetmalmo.matchmaking.core.internal.template.StaticTemplates;
import se.meetmalmo.matchmaking.core.internal.template.Templates;
import se.meetmalmo.platform.web.Html;

/** The compiled templates. */
final class Views {
  static final Templates TEMPLATES = new StaticTemplates();

  private Views() {}

  static Html html(JteModel template) {
    StringOutput output = new StringOutput();
    template.render(output);
    return new Html(output.toString());
  }
}
