package org.consentaudit.reports.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled with the program; they escape by context. */
final class Templates {

  private static final String PACKAGE = "org.consentaudit.reports.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  String render(String name, Map<String, Object> params) {
    StringOutput out = new StringOutput(16 * 1024);
    engine.render(name + ".jte", params, out);
    return out.toString();
  }
}
