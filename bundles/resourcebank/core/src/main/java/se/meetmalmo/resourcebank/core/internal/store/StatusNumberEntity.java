package se.meetmalmo.resourcebank.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row of {@code status_number}: the next free place in the status lists. */
@Entity
@Table(name = "status_number")
class StatusNumberEntity {
  @Id private int id;

  @Column(name = "next_number")
  private long next;

  protected StatusNumberEntity() {}

  long next() {
    return next;
  }
}
