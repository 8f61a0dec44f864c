package se.meetmalmo.groups.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.NewReport.Kind;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.intake.Status;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.Organisation;

class ReportingTest {
  private static final Review YES = new Review(true, "");
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  private static NewReport interim(String did) {
    return new NewReport(Kind.INTERIM, did, "", "", "", null, null, List.of());
  }

  private List<ReportDue> dues(WorkingGroup group) {
    return house.work.open(House.staff(group)).orElseThrow().reportsDue();
  }

  private boolean late() {
    return house.groups.list(House.all(), House.LEADER).items().get(0).late();
  }

  @Test
  void aPlanHasItsDaysAndTheLastOneLast() {
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(new ReportPlan(first, 4, first.plusWeeks(9)).days())
        .containsExactly(first, first.plusWeeks(4), first.plusWeeks(8), first.plusWeeks(9));
    assertThat(new ReportPlan(first, 0, first.plusWeeks(9)).days())
        .containsExactly(first, first.plusWeeks(9));
    assertThat(new ReportPlan(null, 3, first).days()).containsExactly(first);
    assertThatThrownBy(() -> new ReportPlan(first, 1, first.plusWeeks(80)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new ReportPlan(first, 0, null))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void remindersComeOnceEachAndAtLastGoToTheProjectLeader() {
    WorkingGroup group = house.started();
    house.pass(22);
    assertThat(house.told()).doesNotContain(Type.REPORT_SOON);
    house.pass(3);
    assertThat(house.told()).filteredOn(Type.REPORT_SOON::equals).hasSize(1);
    house.pass(5);
    assertThat(late()).isFalse();
    assertThat(house.told()).doesNotContain(Type.REPORT_LATE);
    house.pass(1);
    assertThat(late()).isTrue();
    assertThat(house.told()).filteredOn(Type.REPORT_LATE::equals).hasSize(1);
    house.pass(30);
    assertThat(house.told()).filteredOn(Type.REPORT_ESCALATED::equals).hasSize(1);
    GroupEvent escalated = house.events.get(house.events.size() - 1);
    assertThat(escalated.to())
        .extracting(GroupEvent.Recipient::participantId)
        .containsExactly(House.participant(group, "anna"));
    assertThat(escalated.by()).isEqualTo("system");
  }

  @Test
  void whatWasMissedWhileThePlatformWasDownIsOneReminder() {
    house.started();
    house.wait(Duration.ofDays(60));
    new ReportSweep(house.store).run(house.clock.instant());
    assertThat(house.told())
        .contains(Type.REPORT_ESCALATED)
        .doesNotContain(Type.REPORT_LATE, Type.REPORT_SOON);
    assertThat(new ReportSweep(house.store).run(house.clock.instant()).changed()).isZero();
  }

  @Test
  void aReportCountsForTheNextDayAndForAllThatHavePassed() {
    WorkingGroup group = house.started();
    LocalDate day = house.today();
    house.groups.plan(
        group.id(), new ReportPlan(day.plusDays(7), 1, day.plusDays(40)), House.COORDINATOR);
    assertThat(dues(group)).hasSize(6);
    house.pass(16);
    house.work.report(House.staff(group), interim("Vi har träffats"));
    assertThat(dues(group))
        .extracting(ReportDue::owed)
        .containsExactly(false, false, true, true, true, true);
    assertThat(late()).isFalse();
  }

  @Test
  void aReportIsSentBackWithWordsAndOwedAgain() {
    WorkingGroup group = house.started();
    Key.Link anna = house.link(group, "anna");
    house.pass(30);
    Report sent = house.work.report(anna, House.LAST);
    assertThatThrownBy(() -> house.work.report(anna, House.LAST))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(sent.id());
    assertThatThrownBy(() -> new Review(false, " ")).isInstanceOf(InvalidInputException.class);
    house.groups.review(
        group.id(), sent.id(), new Review(false, "Vad kostade det?"), House.COORDINATOR);
    assertThat(dues(group)).containsExactly(new ReportDue(house.today().plusDays(7), true, ""));
    assertThat(house.work.open(anna).orElseThrow().reports().get(0).words())
        .isEqualTo("Vad kostade det?");
    Report anew = house.work.report(anna, House.LAST);
    house.groups.review(group.id(), anew.id(), YES, House.COORDINATOR);
    assertThat(house.groups.find(group.id(), House.LEADER).orElseThrow().state())
        .isEqualTo(State.CLOSED);
    assertThatThrownBy(() -> house.groups.review(group.id(), anew.id(), YES, House.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void withTheLastReportNoOtherIsOwed() {
    WorkingGroup group = house.started();
    LocalDate last = house.today().plusDays(40);
    house.groups.plan(
        group.id(), new ReportPlan(house.today().plusDays(7), 1, last), House.COORDINATOR);
    Report sent = house.work.report(House.staff(group), House.LAST);
    assertThat(dues(group)).containsExactly(new ReportDue(last, true, sent.id()));
  }

  @Test
  void theLastReportSaysWhatCameOfIt() {
    assertThatThrownBy(() -> new NewReport(Kind.FINAL, "Allt", " ", "", "", null, null, List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("outcome");
    assertThatThrownBy(() -> interim("")).hasMessageContaining("did");
  }

  @Test
  void noGroupIsClosedWithoutAReportNotEvenAStoppedOne() {
    WorkingGroup group = house.started();
    assertThatThrownBy(() -> house.groups.dissolve(group.id(), "Klart", House.COORDINATOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("last report");
    assertThatThrownBy(() -> house.groups.stop(group.id(), "", House.COORDINATOR))
        .isInstanceOf(InvalidInputException.class);
    house.groups.stop(group.id(), "Restaurangen stängde", House.COORDINATOR);
    assertThat(dues(group)).containsExactly(new ReportDue(house.today().plusDays(14), true, ""));
    assertThatThrownBy(() -> house.work.report(House.staff(group), interim("Hej")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("FINAL");
    house.pass(30);
    assertThat(house.told()).contains(Type.REPORT_ESCALATED);
    Report last = house.work.report(House.staff(group), House.LAST);
    house.groups.review(group.id(), last.id(), YES, House.COORDINATOR);
    WorkingGroup closed = house.groups.find(group.id(), House.LEADER).orElseThrow();
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.stopped()).isTrue();
    house.told();
    assertThat(house.published.get(0).initiative().stage()).isEqualTo(Stage.STOPPED);
    assertThat(house.status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void aReviewedReportBecomesResultAndLessonWithCreditToThoseWhoAgreed() {
    WorkingGroup group = house.started();
    Report first = house.work.report(House.staff(group), interim("Vi har träffats"));
    house.groups.review(group.id(), first.id(), YES, House.COORDINATOR);
    house.told();
    assertThat(house.published).hasSize(1);
    assertThat(house.published.get(0).initiative().stage()).isEqualTo(Stage.ONGOING);
    assertThat(house.published.get(0).results()).isEmpty();
    assertThat(house.status()).isEqualTo(Status.IN_GROUP);

    house.wait(Duration.ofDays(1));
    Report last = house.work.report(House.staff(group), House.LAST);
    house.groups.review(group.id(), last.id(), YES, House.COORDINATOR);
    assertThat(house.status()).isEqualTo(Status.PUBLISHED);
    GroupReport report = house.published.get(house.published.size() - 1);
    assertThat(report.initiative().stage()).isEqualTo(Stage.COMPLETED);
    assertThat(report.initiative().themes()).containsExactly("arbete");
    assertThat(report.initiative().summary()).isEqualTo(House.MANDATE.goal());
    assertThat(report.initiative().text()).isEqualTo(House.MANDATE.frames());
    assertThat(report.results().get(0).text()).isEqualTo("Nio unga fick jobb");
    assertThat(report.lessons())
        .extracting(Lesson::did)
        .containsExactly("Vi har träffats", House.LAST.did());
    assertThat(report.lessons().get(1).credits().toString())
        .contains("Anna Ek", "Ek Bygg AB", "Fritidsförvaltningen")
        .doesNotContain("Bo Tyst", "Tysta", "Cilla");
    assertThat(house.told()).filteredOn(Type.PUBLISHED::equals).hasSize(1);
    assertThat(house.groups.publicGroup(group.id()).orElseThrow().initiativeId())
        .isEqualTo("initiative-1");
  }

  @Test
  void aNameThatIsTakenBackIsTakenOutOfWhatWasPublished() {
    WorkingGroup group = house.started();
    Report last = house.work.report(House.staff(group), House.LAST);
    house.groups.review(group.id(), last.id(), YES, House.COORDINATOR);
    house.told();
    house.member("anna", "Anna Ek", "Ek Bygg AB", Organisation.Kind.BUSINESS, false);
    new CreditFollower(house.store, house.results)
        .handle(member("anna", MemberEvent.Type.CONSENT_WITHDRAWN).toJournal());
    assertThat(house.published).hasSize(2);
    assertThat(house.published.get(1).toString()).doesNotContain("Anna", "Ek Bygg");
  }

  @Test
  void whoIsNoMemberAndLeavesIsTakenOutOfWhatWasPublished() {
    WorkingGroup group = house.started();
    Key.Link cilla = house.link(group, "");
    house.work.consent(cilla, true);
    Report first = house.work.report(House.staff(group), interim("Vi har träffats"));
    house.groups.review(group.id(), first.id(), YES, House.COORDINATOR);
    house.told();
    assertThat(house.published.get(house.published.size() - 1).toString()).contains("Cilla Stad");
    assertThat(house.groups.publicGroup(group.id()).orElseThrow().toString()).contains("Cilla");
    house.groups.remove(group.id(), House.participant(group, ""), House.COORDINATOR);
    house.told();
    assertThat(house.published.get(house.published.size() - 1).toString())
        .doesNotContain("Cilla")
        .contains("Fritidsförvaltningen", "Anna Ek");
    assertThat(house.groups.publicGroup(group.id()).orElseThrow().toString())
        .doesNotContain("Cilla");
  }

  private MemberEvent member(String id, MemberEvent.Type type) {
    return new MemberEvent(
        id,
        type,
        house.clock.instant(),
        Member.Status.ACTIVE,
        false,
        null,
        "sv",
        Member.Origin.API,
        2,
        MemberEvent.MEMBER);
  }

  @Test
  void whoLeavesTheBankLeavesTheGroupAndTheLinkOpensNothing() {
    WorkingGroup group = house.started();
    Key.Link bo = house.link(group, "bo");
    assertThat(house.work.open(bo)).isPresent();
    new MemberFollower(house.store, house.clock)
        .handle(member("bo", MemberEvent.Type.LEFT).toJournal());
    assertThat(house.work.open(bo)).isEmpty();
    assertThat(house.groups.find(group.id(), House.LEADER).orElseThrow().present()).hasSize(2);
  }

  @Test
  void onlyTheLeaderReportsByLink() {
    WorkingGroup group = house.started();
    Key.Link bo = house.link(group, "bo");
    assertThatThrownBy(() -> house.work.report(bo, House.LAST))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> house.work.report(new Key.Link("x"), House.LAST))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> house.work.report(new Key.Staff(group.id(), House.LEADER), House.LAST))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void addressesAreForgottenWhenTheGroupIsLongOver() {
    WorkingGroup group = house.started();
    Report last = house.work.report(House.staff(group), House.LAST);
    house.groups.review(group.id(), last.id(), YES, House.COORDINATOR);
    ForgetSweep sweep = new ForgetSweep(house.store);
    assertThat(sweep.run(house.clock.instant()).changed()).isZero();
    house.wait(Duration.ofDays(91));
    assertThat(sweep.run(house.clock.instant()).changed()).isEqualTo(1);
    assertThat(house.work.open(House.staff(group)).toString()).doesNotContain("cilla@");
  }
}
