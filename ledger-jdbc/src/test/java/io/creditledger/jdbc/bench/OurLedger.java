package io.creditledger.jdbc.bench;

import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.testkit.load.LedgerLoad;
import io.creditledger.testkit.load.PreparedAccounts;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** This ledger, as a user has it who sets nothing. */
final class OurLedger implements Contender {
    static final String NAME = "ledger";

    private static final AtomicLong SEEDS = new AtomicLong();

    private final DataSource dataSource;
    private final JdbcLedger ledger;
    private volatile Optional<PreparedAccounts> prepared;

    OurLedger(DataSource dataSource) {
        this(dataSource, Optional.empty());
    }

    private OurLedger(DataSource dataSource, Optional<PreparedAccounts> prepared) {
        this.dataSource = dataSource;
        this.ledger = JdbcLedger.on(dataSource).as(Actor.service("benchmark"));
        this.prepared = prepared;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(int accounts) {
        LedgerSchema.migrate(dataSource);
        prepared = Optional.of(PreparedAccounts.in(ledger, accounts, SEEDS.incrementAndGet()));
    }

    @Override
    public OurLedger on(DataSource other) {
        return new OurLedger(other, prepared);
    }

    /** The same ledger with accounts that nobody has written to. */
    OurLedger fresh(int accounts) {
        return new OurLedger(dataSource, Optional.of(PreparedAccounts.in(ledger, accounts, SEEDS.incrementAndGet())));
    }

    /** A load on its accounts. */
    LedgerLoad load() {
        return LedgerLoad.on(ledger).accounts(prepared.orElseThrow());
    }

    Account account(int number) {
        return prepared.orElseThrow().accounts().get(number);
    }

    @Override
    public boolean spend(int account, String key, long amount) {
        return ledger.trySpend(Spend.of(account(account), amount, Key.of(key))).isAccepted();
    }

    @Override
    public long balance(int account) {
        return ledger.balance(account(account)).available();
    }

    JdbcLedger ledger() {
        return ledger;
    }
}
