package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;

class IdeaIndexerTest {
  private static IntakeOnDerby house;
  private final FakeSearch search = new FakeSearch();
  private final IntakeComponent intake = house.intake();
  private final IdeaIndexer indexer = new IdeaIndexer(house.store);

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  @AfterEach
  void stop() throws InterruptedException {
    indexer.stop();
  }

  private Receipt submit(String title, String text) {
    return intake.submit(Samples.idea(title, text), Origin.API, Actor.ANONYMOUS);
  }

  private void decide(Receipt receipt, Action action) {
    intake.decide(receipt.idea().id(), Decision.of(action, "Därför"), -1, Samples.COORDINATOR);
  }

  private Work told(Receipt receipt) {
    indexer.index = search;
    for (JournalEvent event : house.fixture.journal().of(IdeaEvent.subject(receipt.idea().id()))) {
      indexer.handle(event);
    }
    indexer.work();
    return search.works.get(new WorkId("intake", receipt.idea().id()));
  }

  @Test
  void showsWhatNobodyHasReadToTheBusinessUnitOnly() {
    Work work = told(submit("Cyklar", "Ring Anna Ek på 040-12 34 56"));

    assertThat(work.readers()).isEqualTo(Intake.READERS);
    assertThat(work.type()).isEqualTo(WorkType.IDEA);
    assertThat(work.status()).isEqualTo("SCREENING");
    assertThat(work.text()).isEqualTo("Ring […] på […]");
  }

  @Test
  void showsEveryoneWhatIsPublicAndNoMoreThanThat() {
    Receipt receipt = submit("Cyklar, säger Anna Ek", "Skriv till anna.ek@example.se");
    decide(receipt, Action.ACCEPT);
    Work work = told(receipt);

    assertThat(work.readers()).isEmpty();
    assertThat(work.title()).isEqualTo("Cyklar, säger […]");
    assertThat(work.text()).isEqualTo("Skriv till […]");
  }

  @Test
  void closesWhatIsTakenUpAgainAndRemovesWhatIsTakenBack() {
    Receipt receipt = submit("Cyklar", "Vi vill ha fler");
    decide(receipt, Action.PAUSE);
    assertThat(told(receipt).readers()).isEmpty();
    decide(receipt, Action.WAKE);
    assertThat(told(receipt).readers()).isEqualTo(Intake.READERS);
    intake.withdraw(receipt.statusToken(), "");
    assertThat(told(receipt)).isNull();
  }

  @Test
  void keepsClosedWhatJoinedOtherWorkUnread() {
    Receipt other = submit("Cyklar", "Vi vill ha fler");
    decide(other, Action.ACCEPT);
    Receipt receipt = submit("Fler cyklar", "Vi också");
    house.joining.join(receipt.statusToken(), new JoinedWork("intake", other.idea().id()));

    assertThat(told(receipt).readers()).isEqualTo(Intake.READERS);
    assertThat(told(receipt).status()).isEqualTo("CONNECTED");
  }

  @Test
  void showsASearchThatComesEverythingButWhatWasTakenBack() {
    for (int i = 0; i < 405; i++) {
      submit("Idé " + i, "Text");
    }
    intake.withdraw(submit("Ångrad", "Text").statusToken(), "");

    List<String> titles = new IdeaWorks(house.store).all().map(Work::title).toList();
    assertThat(Set.copyOf(titles)).hasSize(405).hasSameSizeAs(titles).doesNotContain("Ångrad");
  }

  @Test
  void needsNoSearchAndOverlooksWhatIsAboutNoIdea() {
    Receipt receipt = submit("Cyklar", "Text");
    JournalEvent event = house.fixture.journal().of(IdeaEvent.subject(receipt.idea().id())).get(0);
    indexer.handle(event);
    indexer.index = search;
    indexer.handle(JournalEvent.of("something:1", "Other", event.at(), "{}"));

    indexer.work();
    assertThat(search.works).isEmpty();
  }

  @Test
  void tellsAgainWhatCouldNotBeTold() throws InterruptedException {
    Receipt receipt = submit("Cyklar", "Text");
    FakeSearch broken = new FakeSearch();
    broken.broken = true;
    indexer.stop(); // its clock, so that the test alone says when it works
    indexer.index = broken;
    JournalEvent event = house.fixture.journal().of(IdeaEvent.subject(receipt.idea().id())).get(0);
    assertThatThrownBy(
            () -> {
              indexer.handle(event);
              indexer.work();
            })
        .hasMessage("The index is away");
    indexer.index = search;
    indexer.work();
    assertThat(search.works).hasSize(1);
  }

  @Test
  void removesAnIdeaThatIsGone() {
    Receipt receipt = submit("Cyklar", "Text");
    told(receipt);
    house.execute("delete from idea");

    assertThat(told(receipt)).isNull();
  }
}
