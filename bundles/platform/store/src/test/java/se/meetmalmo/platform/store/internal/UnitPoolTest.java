package se.meetmalmo.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;

class UnitPoolTest {
  @Test
  void aUnitMayBearAWordThatSqlKeepsForItself() throws Exception {
    EmbeddedDataSource raw = new EmbeddedDataSource();
    raw.setDatabaseName("memory:reserved");
    raw.setCreateDatabase("create");
    try (UnitPool pool = UnitPool.open("identity", raw, 1);
        Connection connection = pool.dataSource().getConnection()) {
      assertThat(connection.getSchema()).isEqualTo(pool.schema()).isEqualTo("MEETIDENTITY");
    }
  }
}
