package se.meetmalmo.resourcebank.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.resourcebank.Interest.Scope;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.Bank;
import se.meetmalmo.resourcebank.core.internal.print.PrintsComponent;

class MemberPagesTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final PageContext SV = page(Language.SV, Actor.ANONYMOUS);
  private static final PageContext EN = page(Language.EN, Actor.ANONYMOUS);
  private static final PageContext STAFF = page(Language.SV, Bank.COORDINATOR);
  @TempDir Path folder;
  private Bank bank;
  private JoinPages join;
  private MembershipPages mine;
  private ChangePages change;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
    join = new JoinPages(bank.bank);
    mine = new MembershipPages(bank.memberships, bank.clock, Bank.SITE);
    change = new ChangePages(bank.memberships, bank.bank);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static PageContext page(Language language, Actor actor) {
    return new PageContext(language, actor, "/", "token", false);
  }

  /** Sends a page of the form with what it brings along hidden. */
  private Response next(Response before, String... typed) {
    MultivaluedMap<String, String> sent = form(typed);
    Matcher hidden = HIDDEN.matcher(html(before));
    while (hidden.find()) {
      if (!sent.containsKey(hidden.group(1)) || !List.of(typed).contains(hidden.group(1))) {
        sent.add(hidden.group(1), hidden.group(2));
      }
    }
    return join.go(sent, SV);
  }

  private Response filledIn() {
    Response who = join.start(SV);
    Response organisation = next(who, "name", "Anna Ek", "email", "anna@example.se");
    Response interest =
        next(
            organisation,
            "organisation.name",
            "Ek Bygg AB",
            "organisation.kind",
            "BUSINESS",
            "organisation.industry",
            "41");
    Response capacity =
        next(
            interest,
            "interest.scope",
            "TOPICS",
            "interest.themes",
            "arbete",
            "ownThemes",
            "trä, lera");
    return next(capacity, "capacity.groups", "2", "languages", "sv", "languages", "en");
  }

  @Test
  void oneJoinsInFiveStepsWithoutScriptOrAccount() {
    Response check = filledIn();
    assertThat(html(check))
        .contains("Anna Ek", "Ek Bygg AB", "Byggande av hus", "Svenska, Engelska");
    assertThat(bank.bank.counts()).isEmpty();
    assertThat(place(next(check, "consentPublicName", "true"))).isEqualTo("/join/sent");
    assertThat(html(join.sent(SV))).contains("privat länk");
    Member member =
        bank.bank
            .show(
                bank.bank.list(Bank.query(), Bank.COORDINATOR).items().get(0).id(),
                Bank.COORDINATOR)
            .orElseThrow();
    assertThat(member.status()).isEqualTo(Member.Status.PENDING);
    assertThat(member.origin()).isEqualTo(Member.Origin.PORTAL);
    assertThat(member.registration().interest().scope()).isEqualTo(Scope.TOPICS);
    assertThat(member.registration().interest().themes()).containsExactly("arbete", "trä", "lera");
    assertThat(member.registration().languages()).containsExactly("sv", "en");
    assertThat(member.consent().publicName()).isTrue();
  }

  @Test
  void whatIsMissingIsSaidOnItsPageAndNothingIsLost() {
    Response refused = next(join.start(SV), "name", "Anna Ek", "email", "ingen adress");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(title(refused)).startsWith("Fel:");
    assertThat(html(refused)).contains("ingen adress", "Anna Ek", "namn@foretag.se");
    Response check = filledIn();
    Response back = next(check, "do", "back");
    assertThat(html(back)).contains("Hur mycket du kan bidra", "value=\"Anna Ek\"");
    assertThat(html(next(check, "do", "to-who"))).contains("value=\"anna@example.se\"");
  }

  @Test
  void whatIsTypedIsEscaped() {
    Response refused = next(join.start(SV), "name", "<script>alert(1)</script>", "email", "x");
    assertThat(html(refused)).contains("&lt;script>").doesNotContain("<script>");
  }

  @Test
  void aMemberConfirmsByAButtonPausesChangesAndLeaves() {
    String id = bank.register(Bank.anna());
    String token = bank.bank.issueLink(id, Actor.SYSTEM).secret();
    Response asked = mine.show(token, "", SV);
    assertThat(html(asked)).contains("Bekräfta och bli medlem");
    assertThat(bank.open(token).status()).isEqualTo(Member.Status.PENDING);
    assertThat(asked.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(place(mine.confirm(token, SV))).endsWith("?done=confirmed");
    assertThat(html(mine.show(token, "confirmed", SV))).contains("du är medlem", "badge.svg");
    assertThat(html(mine.show(token, "nonsense", EN))).contains("Your membership");

    assertThat(mine.pause(token, "i morgon", SV).getStatus()).isEqualTo(422);
    assertThat(place(mine.pause(token, "2027-01-07", SV))).endsWith("?done=paused");
    assertThat(html(mine.show(token, "", SV))).contains("Pausad till 7 januari 2027");
    mine.resume(token, SV);

    Response form = change.ask(token, SV);
    assertThat(html(form)).contains("Ek Bygg AB").doesNotContain("name=\"email\"");
    MultivaluedMap<String, String> sent =
        form(
            "name", "Anna Ny",
            "organisation.name", "Ny AB",
            "organisation.kind", "BUSINESS",
            "interest.scope", "BROAD",
            "version", String.valueOf(bank.open(token).version()));
    assertThat(place(change.change(token, sent, SV))).endsWith("?done=changed");
    assertThat(bank.open(token).registration().name()).isEqualTo("Anna Ny");
    assertThat(bank.open(token).isPublic()).isFalse();
    assertThat(change.change(token, sent, SV).getStatus()).isEqualTo(409);

    assertThat(html(mine.askToLeave(token, SV))).contains("raderas");
    assertThat(place(mine.leave(token, SV))).isEqualTo("/membership/left");
    assertThat(mine.show(token, "", SV).getStatus()).isEqualTo(404);
    assertThat(html(mine.show(token, "", SV))).contains("öppnar inget");
  }

  @Test
  void theCertificateIsPrintedForItsMember() throws Exception {
    String token = bank.join(Bank.anna());
    PrintPages print =
        new PrintPages(
            bank.memberships, bank.certificates, new PrintsComponent(), Bank.SITE, bank.clock);
    Response pdf = print.print(token, SV);
    try (var document = Loader.loadPDF((byte[]) pdf.getEntity())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Anna Ek", "Ek Bygg AB", bank.open(token).certificateId())
          .doesNotContain("anna.ek@", "040");
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    Files.write(Path.of("target", "certificate.pdf"), (byte[]) pdf.getEntity());
    assertThat(print.print("nothing", SV).getStatus()).isEqualTo(404);
  }

  @Test
  void anyoneSeesWhetherACertificateHoldsInPlainWords() {
    CertificatePages pages = new CertificatePages(bank.certificates);
    String token = bank.join(Bank.anna());
    Member anna = bank.open(token);
    String signed = bank.certificates.credential(anna).orElseThrow();
    assertThat(html(pages.show(anna.certificateId(), SV))).contains("Intyget gäller", "Anna Ek");
    assertThat(html(pages.verify(signed, EN))).contains("The certificate holds", "The signature");
    assertThat(html(pages.verify(" https://x/certificates/" + anna.certificateId(), SV)))
        .contains("Intyget gäller");
    assertThat(pages.verify(" ", SV).getStatus()).isEqualTo(422);
    assertThat(html(pages.verify(signed.replace("e", "f"), SV))).contains("känner inte till");
    bank.memberships.leave(token);
    assertThat(html(pages.show(anna.certificateId(), SV)))
        .contains("gäller inte längre")
        .doesNotContain("Anna");
    assertThat(html(pages.verify(signed, SV))).contains("gäller inte längre");
    assertThat(pages.show("nothing", SV).getStatus()).isEqualTo(404);
  }

  @Test
  void theOpenListNamesThoseWhoAgreedAndNoAddress() {
    bank.join(Bank.anna());
    BankFilter filter = new BankFilter();
    assertThat(html(new BankPages(bank.bank).list(filter, SV)))
        .contains("Ek Bygg AB", "Anna Ek", "Byggande av hus", "1 medlem")
        .doesNotContain("example.se", "040");
    filter.industry = "J";
    assertThat(html(new BankPages(bank.bank).list(filter, SV))).contains("Ingen medlem passar");
  }

  @Test
  void askingForALinkTellsNothing() {
    LinkPages links = new LinkPages(bank.memberships);
    bank.join(Bank.anna());
    assertThat(place(links.send("anna.ek@example.se", SV)))
        .isEqualTo(place(links.send("nobody@example.se", SV)));
    assertThat(links.send("x", SV).getStatus()).isEqualTo(422);
    assertThat(html(links.asked(SV)) + html(links.left(EN))).contains("inkorg", "erased");
  }

  @Test
  void theBusinessUnitIssuesLinksAndTakesMembersOut() {
    StaffMemberPages staff = new StaffMemberPages(bank.bank, Bank.SITE, bank.clock);
    String id = bank.register(Bank.anna());
    BankFilter filter = new BankFilter();
    filter.status = "PENDING";
    assertThat(html(staff.list(filter, STAFF))).contains("Anna Ek", "Obekräftad");
    assertThat(html(staff.show(id, STAFF))).contains("anna.ek@example.se");
    assertThat(html(staff.link(id, STAFF))).contains("https://meet.example.se/membership/");
    assertThat(html(staff.askToRemove(id, STAFF))).contains("raderas");
    assertThat(place(staff.remove(id, STAFF))).isEqualTo("/staff/members");
  }

  @Test
  void theCitysSideIsKeptByFormAndWhatIsMissingIsSaid() {
    StaffCityPages pages = new StaffCityPages(bank.city);
    assertThat(html(pages.list(STAFF))).contains("Fritidsförvaltningen", "saknas");
    assertThat(html(pages.show("fritid", STAFF)))
        .contains("Fritidsförvaltningen", "contact.1.name");
    List<String> fields =
        new ArrayList<>(
            List.of("name", "Fritidsförvaltningen", "kind", "ADMINISTRATION", "themes", "hälsa"));
    fields.addAll(List.of("groups", "x", "version", "1", "contact.0.name", "Kim Exempel"));
    assertThat(pages.set("fritid", form(fields.toArray(new String[0])), STAFF).getStatus())
        .isEqualTo(422);
    fields.set(fields.indexOf("x"), "2");
    Response noAddress = pages.set("fritid", form(fields.toArray(new String[0])), STAFF);
    assertThat(html(noAddress)).contains("#contact.0.email");
    fields.addAll(List.of("contact.0.email", "kim@example.se", "contact.0.account", "kim"));
    assertThat(place(pages.set("fritid", form(fields.toArray(new String[0])), STAFF)))
        .isEqualTo("/staff/city-units");
    assertThat(bank.city.missing(List.of("hälsa"))).isEmpty();
    PageContext kim = page(Language.SV, new Actor("kim", Set.of(Roles.ADMINISTRATION_CONTACT)));
    assertThat(html(pages.show("fritid", kim))).doesNotContain("id=\"kind\"");
    assertThat(pages.set("fritid", form(fields.toArray(new String[0])), kim).getStatus())
        .isEqualTo(409);
    MultivaluedMap<String, String> fresh = form("id", "ny", "name", "Ny", "kind", "CITY_COMPANY");
    assertThat(place(pages.set("new", fresh, STAFF))).isEqualTo("/staff/city-units");
    assertThat(bank.city.unit("ny", STAFF.actor())).isPresent();
  }
}
