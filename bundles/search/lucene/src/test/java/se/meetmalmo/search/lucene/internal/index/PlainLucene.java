package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import se.meetmalmo.search.Work;

/** BM25 over title and text with Lucene's Swedish analyser, every word of the query as likely. */
final class PlainLucene implements Rival {
  private final SwedishAnalyzer analyzer = new SwedishAnalyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainLucene(List<Work> works) throws IOException {
    directory = FSDirectory.open(Files.createTempDirectory("plain"));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Work work : works) {
        Document document = new Document();
        document.add(new StoredField("id", work.id().id()));
        document.add(new TextField("all", work.title() + " . " + work.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public String name() {
    return "Lucene, SwedishAnalyzer, BM25";
  }

  @Override
  public int queries() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<String> find(String title, String text) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String term : terms(title + " . " + text)) {
        query.add(new TermQuery(new Term("all", term)), BooleanClause.Occur.SHOULD);
      }
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), 50).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get("id"));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> terms(String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream("all", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < IndexSearcher.getMaxClauseCount()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
