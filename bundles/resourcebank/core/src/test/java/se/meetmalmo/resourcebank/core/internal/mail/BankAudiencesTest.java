package se.meetmalmo.resourcebank.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.resourcebank.core.internal.Bank;

class BankAudiencesTest {
  private static final List<String> ANY = List.of();
  @TempDir Path folder;
  private Bank bank;
  private BankAudiences audiences;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
    audiences = new BankAudiences(bank.lists, bank.city);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private OptionalLong count(Segment segment, List<String> themes, List<String> areas) {
    return audiences.count(new Audience("x", "X", "X", segment, themes, areas));
  }

  private void joins(String email, String organisation, String kind, String interest) {
    bank.join(
        Bank.read(
            """
            {"name": "Bo Ek", "email": "%s", "consentPublicName": false,
             "organisation": {"name": "%s", "kind": "%s", "area": "Söder"}, "interest": %s}
            """
                .formatted(email, organisation, kind, interest)));
  }

  @Test
  void countsMembersAndTheBusinessesAmongThem() {
    assertThat(count(Segment.BANK_MEMBERS, ANY, ANY)).hasValue(0);
    bank.join(Bank.anna());
    joins("bo@example.se", "EK BYGG AB", "BUSINESS", "{\"scope\": \"BROAD\"}");
    joins(
        "cy@example.se", "Föreningen", "OTHER", "{\"scope\": \"TOPICS\", \"themes\": [\"skola\"]}");
    joins("di@example.se", "Fritid", "ADMINISTRATION", "{\"scope\": \"BROAD\"}");
    assertThat(count(Segment.BANK_MEMBERS, ANY, ANY)).hasValue(4);
    assertThat(count(Segment.BUSINESSES, ANY, ANY)).hasValue(1);
    assertThat(count(Segment.BANK_MEMBERS, List.of("Arbete"), ANY)).hasValue(3);
    assertThat(count(Segment.BANK_MEMBERS, List.of("skola", "arbete"), ANY)).hasValue(4);
    assertThat(count(Segment.BANK_MEMBERS, List.of("skola"), List.of("söder"))).hasValue(3);
    assertThat(count(Segment.BUSINESSES, List.of("arbete"), List.of("Norr", "Väst"))).hasValue(1);
    assertThat(count(Segment.BANK_MEMBERS, List.of("%"), ANY)).hasValue(2);
  }

  @Test
  void countsThePartsOfTheCityAndNobodyElse() {
    assertThat(count(Segment.ADMINISTRATIONS, ANY, ANY).getAsLong()).isPositive();
    assertThat(count(Segment.CITY_COMPANIES, ANY, ANY).getAsLong()).isPositive();
    assertThat(count(Segment.ADMINISTRATIONS, List.of("no such theme"), ANY)).hasValue(0);
    assertThat(count(Segment.ADMINISTRATIONS, ANY, List.of("Norr"))).isEmpty();
    assertThat(count(Segment.PUBLIC, ANY, ANY)).isEmpty();
  }
}
