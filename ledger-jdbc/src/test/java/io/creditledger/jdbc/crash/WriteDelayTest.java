package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in files keeps nothing back that a crash would lose, unless its user wants it so. */
final class WriteDelayTest {
    private static final String DELAY =
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'";

    @TempDir
    private Path folder;

    @Test
    void what_is_acknowledged_is_written() throws SQLException {
        assertThat(delay("jdbc:h2:" + folder.resolve("books"))).isEqualTo("0");
        assertThat(delay("jdbc:h2:file:" + folder.resolve("more-books"))).isEqualTo("0");
    }

    @Test
    void who_wants_a_delay_says_so() throws SQLException {
        assertThat(delay("jdbc:h2:" + folder.resolve("books") + ";write_delay=250"))
                .isEqualTo("250");
    }

    /** What an open ledger has set, seen from beside it. */
    private static String delay(String url) throws SQLException {
        try (JdbcLedger open = JdbcLedger.open(url, Actor.service("app"));
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DELAY)) {
            assertThat(open.balance(Account.of("amy")).available()).isZero();
            rows.next();
            return rows.getString(1);
        }
    }
}
