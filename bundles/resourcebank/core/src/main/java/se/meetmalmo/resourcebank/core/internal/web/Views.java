package se.meetmalmo.resourcebank.core.internal.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.resourcebank.core.internal.template.StaticTemplates;
import se.meetmalmo.resourcebank.core.internal.template.Templates;

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
