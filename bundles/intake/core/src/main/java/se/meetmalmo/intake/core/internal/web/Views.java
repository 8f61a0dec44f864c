package se.meetmalmo.intake.core.internal.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import se.meetmalmo.intake.core.internal.template.StaticTemplates;
import se.meetmalmo.intake.core.internal.template.Templates;
import se.meetmalmo.platform.web.Html;

/** The compiled templates. */
public final class Views {
  public static final Templates TEMPLATES = new StaticTemplates();

  private Views() {}

  public static Html html(JteModel template) {
    StringOutput output = new StringOutput();
    template.render(output);
    return new Html(output.toString());
  }
}
