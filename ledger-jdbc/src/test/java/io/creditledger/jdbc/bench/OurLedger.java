package io.creditledger.jdbc.bench;

import io.creditledger.Posted;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.testkit.load.LedgerLoad;
import io.creditledger.testkit.load.PreparedAccounts;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** This ledger, as a user has it who sets nothing. */
final class OurLedger implements Contender {
    static final String NAME = "ledger";

    /** What is in each of many lots: enough that a measurement empties few of them. */
    private static final long LOT = 1_000;

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

    /** Writes to each account once, as a process has done that has been running for some time. */
    void writeToEach() {
        prepared.orElseThrow().spendInEach(ledger);
    }

    /** The same ledger with accounts that nobody has written to. */
    OurLedger fresh(int accounts) {
        return new OurLedger(dataSource, Optional.of(PreparedAccounts.in(ledger, accounts, SEEDS.incrementAndGet())));
    }

    /** A load on its accounts. */
    LedgerLoad load() {
        return LedgerLoad.on(ledger).accounts(prepared.orElseThrow());
    }

    /** More lots in an account, each of which expires soon, at an instant of its own: they burn before the others. */
    void addLots(int number, int count) {
        Account account = account(number);
        List<Grant> grants = IntStream.range(0, count)
                .mapToObj(i -> Grant.promotion(account, LOT, Key.of("lot-" + i + "-" + account.owner()))
                        .expiresAfter(Duration.ofDays(100).plusSeconds(i)))
                .toList();
        ledger.postEach(grants).forEach(Posted::orElseThrow);
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
