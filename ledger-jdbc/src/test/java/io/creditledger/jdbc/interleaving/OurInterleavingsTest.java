package io.creditledger.jdbc.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.interleaving.InterleavingReport;
import io.creditledger.testkit.interleaving.Interleavings;
import io.creditledger.testkit.interleaving.LedgerNode;
import io.creditledger.testkit.interleaving.LedgerRace;
import io.creditledger.testkit.interleaving.NodeFactory;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The example of the page on reliability: how a host leads its own configuration through all interleavings. */
final class OurInterleavingsTest {
    @Test
    void a_host_leads_its_own_configuration_through_all_interleavings() {
        try (HikariDataSource dataSource = Databases.H2_MEMORY.newDatabase()) {
            LedgerSchema.migrate(dataSource);
            Interleavings interleavings = Interleavings.on(dataSource);
            DataSource stepped = interleavings.dataSource();
            NodeFactory nodes = (clock, actor, rules) -> LedgerNode.of(JdbcLedger.on(stepped)
                    .clock(clock)
                    .rules(rules)
                    .withoutSharing()
                    .as(actor));
            LedgerRace race = LedgerRace.of("spend, refund", nodes)
                    .given((ledger, names) -> ledger.postAll(List.of(
                            Grant.purchase(names.account("a"), 100, names.key("bought")),
                            Spend.of(names.account("a"), 80, names.key("job")))))
                    .racer((ledger, names) -> ledger.spend(Spend.of(names.account("a"), 50, names.key("next"))))
                    .racer((ledger, names) -> ledger.refund(Refund.of(names.key("job"), names.key("undo"))));
            InterleavingReport report = interleavings.explore(race).orFail();
            System.out.println(report);
            assertThat(report.schedules()).isGreaterThan(10);
            Interleavings patient = interleavings.patience(Duration.ofSeconds(30));
            assertThat(patient.explore(race).orFail().isComplete()).isTrue();
        }
    }
}
