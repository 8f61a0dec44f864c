package se.meetmalmo.search.lucene.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import se.meetmalmo.platform.Json;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.rank.Reading;

/** A piece of work as Lucene keeps it. */
final class Fields {
  static final String KEY = "key";
  static final String SOURCE = "source";

  /** The roles that may see it, or {@link #EVERYONE}. */
  static final String READERS = "readers";

  static final String EVERYONE = "*";
  static final String TERMS = "terms";
  static final String READING = "reading";
  static final String VECTOR = "vector";
  static final String FINGERPRINT = "fingerprint";
  private static final String WORK = "work";
  private static final int TITLE_WEIGHT = 3;
  private static final FieldType BAG = bag();

  private Fields() {}

  private static FieldType bag() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static Term key(WorkId id) {
    return new Term(KEY, id.toString());
  }

  static Document of(Work work, Model model) {
    String json = Json.write(work);
    Reading reading = Reading.of(work.title(), work.text(), model);
    Document document = new Document();
    document.add(new StringField(KEY, work.id().toString(), Field.Store.NO));
    document.add(new StringField(SOURCE, work.id().source(), Field.Store.NO));
    if (work.readers().isEmpty()) {
      document.add(new StringField(READERS, EVERYONE, Field.Store.NO));
    }
    for (String role : work.readers()) {
      document.add(new StringField(READERS, role, Field.Store.NO));
    }
    document.add(new Field(TERMS, new Bag(counts(work, model)), BAG));
    document.add(new BinaryDocValuesField(READING, new BytesRef(reading.write())));
    document.add(new BinaryDocValuesField(VECTOR, new BytesRef(reading.vector())));
    document.add(new NumericDocValuesField(FINGERPRINT, fingerprint(json)));
    document.add(new StoredField(WORK, json));
    return document;
  }

  private static Map<String, Integer> counts(Work work, Model model) {
    Map<String, Integer> counts = new HashMap<>();
    count(model.analysis().terms(work.title()), TITLE_WEIGHT, counts);
    count(model.analysis().terms(work.text()), 1, counts);
    return counts;
  }

  private static void count(List<String> terms, int weight, Map<String, Integer> counts) {
    for (String term : terms) {
      if (term.length() < 1_000) {
        counts.merge(term, weight, Integer::sum);
      }
    }
  }

  static Work work(Document document) {
    return Json.read(document.get(WORK), Work.class);
  }

  static long fingerprint(Work work) {
    return fingerprint(Json.write(work));
  }

  private static long fingerprint(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    long high = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 1);
    int low = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 2);
    return high << 32 | low & 0xffffffffL;
  }
}
