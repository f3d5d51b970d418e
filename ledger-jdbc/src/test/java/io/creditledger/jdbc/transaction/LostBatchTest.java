package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A list whose commit never arrives, while somebody else does a part of it. */
final class LostBatchTest {
    private final DataSource real = Databases.H2_MEMORY.newDatabase();
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));

    /** By the same clock, the other's entry is the very same, hash included: it proves nothing about the second account. */
    @Test
    void what_somebody_else_did_in_one_account_does_not_vouch_for_the_others() {
        LedgerSchema.migrate(real);
        Grant first = Grant.purchase(Account.of("first"), 100, Key.of("g1"));
        Grant second = Grant.purchase(Account.of("second"), 100, Key.of("g2"));
        Ledger other = ledger(real);
        Ledger ledger = ledger(losingTheFirstCommit(() -> other.grant(first)));

        List<Receipt> receipts = ledger.postAll(List.of(first, second));

        assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.REPLAYED, Outcome.APPLIED);
        assertThat(other.balance(Account.of("first")).available()).isEqualTo(100);
        assertThat(other.balance(Account.of("second")).available()).isEqualTo(100);
    }

    private Ledger ledger(DataSource dataSource) {
        return JdbcLedger.on(dataSource).clock(clock).as(Actor.service("app"));
    }

    /** The first commit is lost with its connection; this is done before there is another one. */
    private DataSource losingTheFirstCommit(Runnable meanwhile) {
        FaultyDataSource faulty = FaultyDataSource.over(real);
        faulty.inject(Fault.lostCommit()
                .runs(() ->
                        faulty.inject(Fault.before(1).of(JdbcCall.CONNECTION).runs(meanwhile))));
        return faulty;
    }
}
