package se.meetmalmo.intake.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The next case number of a year that no node has reserved. */
@Entity
@Table(name = "case_number_block")
class CaseNumberBlockEntity {
  @Id
  @Column(name = "year_of")
  private int year;

  @Column(name = "next_number")
  private long next;

  protected CaseNumberBlockEntity() {}

  CaseNumberBlockEntity(int year, long next) {
    this.year = year;
    this.next = next;
  }

  long next() {
    return next;
  }
}
