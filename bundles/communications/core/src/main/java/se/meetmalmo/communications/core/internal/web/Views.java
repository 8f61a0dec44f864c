package se.meetmalmo.communications.core.internal.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import se.meetmalmo.communications.core.internal.template.StaticTemplates;
import se.meetmalmo.communications.core.internal.template.Templates;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageView;

/** The compiled templates. */
final class Views {
  static final Templates TEMPLATES = new StaticTemplates();

  private Views() {}

  static Html html(JteModel template) {
    StringOutput output = new StringOutput();
    template.render(output);
    return new Html(output.toString());
  }

  static Response answer(int status, String title, JteModel template) {
    return answer(status, title, MessageNavigation.MESSAGES, template);
  }

  /**
   * @param section id of the navigation's item
   */
  static Response answer(int status, String title, String section, JteModel template) {
    return Response.status(status).entity(new PageView(title, section, html(template))).build();
  }

  /** What is wrong with each field, in the reader's words. */
  static Map<String, String> said(List<FieldError> errors, Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : errors) {
      String known = words.maybe("error." + error.code());
      said.putIfAbsent(
          error.field(),
          known.isEmpty()
              ? error.message()
              : words.get("error." + error.code(), error.arguments().toArray()));
    }
    return said;
  }
}
