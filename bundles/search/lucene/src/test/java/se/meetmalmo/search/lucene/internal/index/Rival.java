package se.meetmalmo.search.lucene.internal.index;

import java.io.Closeable;
import java.util.List;

/** Another way to find texts, for the table. */
interface Rival extends Closeable {
  String name();

  /** How many queries it can be asked in reasonable time. */
  int queries();

  /** Ids of what is like the query, the nearest first, at most 50. */
  List<String> find(String title, String text);
}
