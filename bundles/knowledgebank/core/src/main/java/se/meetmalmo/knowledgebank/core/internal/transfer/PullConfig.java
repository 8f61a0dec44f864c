package se.meetmalmo.knowledgebank.core.internal.transfer;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One source of initiatives: a file {@code etc/se.meetmalmo.knowledgebank.pull-<name>.cfg}. */
@ObjectClassDefinition(name = "Meet source of initiatives")
public @interface PullConfig {
  String PID = "se.meetmalmo.knowledgebank.pull";

  @AttributeDefinition(name = "Lasting name, under which the rows' ids are kept")
  String name();

  @AttributeDefinition(name = "Address (http, https), file or folder of .jsonl and .csv files")
  String location();

  @AttributeDefinition(name = "How often, as PT24H; PT0S for only when asked to")
  String every() default "PT24H";

  @AttributeDefinition(name = "JSON_LINES or CSV")
  String format() default "JSON_LINES";

  @AttributeDefinition(name = "CITY or OUTSIDE")
  String origin() default "CITY";

  @AttributeDefinition(name = "field=column, each")
  String[] columns() default {};

  @AttributeDefinition(name = "word=STAGE, each")
  String[] stages() default {};

  @AttributeDefinition(name = "Between the columns of a CSV file")
  String delimiter() default ",";

  @AttributeDefinition(name = "Between several values in one cell")
  String list_delimiter() default "|";
}
