package se.meetmalmo.search.lucene.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;

class CommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<SimilarQuery> asked = new ArrayList<>();

  @Test
  void listsWhatIsLikeATextAsATable() {
    similar().execute();
    assertThat(printed())
        .contains("LIKELY_SAME", "Mindre matsvinn", "matsvinn", "M-7", "intake:3")
        .doesNotContain("{");
    assertThat(asked)
        .singleElement()
        .satisfies(query -> assertThat(query.floor()).isEqualTo(Likeness.RELATED))
        .satisfies(query -> assertThat(query.reader().roles()).isNotEmpty());
  }

  @Test
  void listsItAsJson() {
    SimilarCommand command = similar();
    command.json = true;
    command.execute();
    assertThat(printed())
        .startsWith("[{")
        .contains("\"likeness\":\"LIKELY_SAME\"", "\"score\":0.9", "\"id\":\"intake:3\"");
  }

  @Test
  void asksForTheDistantOrAsThePublicWhenTold() {
    SimilarCommand command = similar();
    command.all = true;
    command.everyone = true;
    command.execute();
    assertThat(asked.get(0).floor()).isEqualTo(Likeness.DISTANT);
    assertThat(asked.get(0).reader().roles()).isEmpty();
  }

  @Test
  void namesALimitThatIsOutOfRange() {
    SimilarCommand command = similar();
    command.limit = 0;
    assertThatThrownBy(command::execute)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("limit: is not from 1 to 100");
  }

  @Test
  void saysHowFarARebuildIsAndWhatItMade() {
    rebuild(7).execute();
    assertThat(printed()).contains("indexing 7 of 7", "TEXTS", "SECONDS");
  }

  @Test
  void printsNothingButJsonWhenTold() {
    SearchRebuildCommand command = rebuild(7);
    command.json = true;
    command.execute();
    assertThat(printed()).startsWith("[{\"texts\":7,\"seconds\":");
  }

  @Test
  void leavesARebuildThatRunsAlone() {
    assertThatThrownBy(rebuild(0)::execute).isInstanceOf(ConflictException.class);
  }

  private SimilarCommand similar() {
    SimilarCommand command = new SimilarCommand();
    command.text = "matsvinn i butiker";
    command.session = session();
    command.work =
        query -> {
          asked.add(query);
          return List.of(
              new SimilarHit(
                  WorkType.IDEA,
                  "intake",
                  "3",
                  "M-7",
                  "Mindre matsvinn",
                  "SCREENING",
                  0.9,
                  Likeness.LIKELY_SAME,
                  List.of(new SharedConcept("matsvinn", "Mindre matsvinn", 7, 15))));
        };
    return command;
  }

  private SearchRebuildCommand rebuild(int texts) {
    SearchRebuildCommand command = new SearchRebuildCommand();
    command.session = session();
    command.index = new Counting(texts);
    return command;
  }

  /** Holds so many texts; with none it is being rebuilt already. */
  private record Counting(int size) implements SearchIndex {
    @Override
    public void put(Work work) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(WorkId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int rebuild(Consumer<Progress> progress) {
      if (size == 0) {
        throw new ConflictException("The search index is being rebuilt already");
      }
      progress.accept(new Progress(Step.INDEXING, size));
      return size;
    }
  }

  private Session session() {
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConsole")) {
                return console;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
