package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Claim;
import io.creditledger.internal.store.Outbox;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.SignalRow;
import io.creditledger.jdbc.internal.sql.SignalSql;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.signal.Signal;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Signals kept in a table. A claim hangs on the first signal of its account, whose row counts the claims: nobody can claim,
 * release or remove it by an old count. As thread-safe as its transactions.
 */
final class SqlOutbox implements Outbox {
    private final Transactions transactions;
    private final Function<Session, Tables> tables;

    /** Over these transactions. */
    SqlOutbox(Transactions transactions, Function<Session, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public List<Account> waiting(Instant now, int limit) {
        return transactions.read(session -> tables.apply(session).signals().waiting(now, limit).stream()
                .map(AccountRow::account)
                .toList());
    }

    @Override
    public Optional<Claim> claim(Account account, Instant now, Instant until, int limit) {
        return transactions.write(session -> {
            SignalSql sql = tables.apply(session).signals();
            List<SignalRow> rows = sql.first(account.owner(), account.currency(), limit);
            if (rows.isEmpty() || now.isBefore(rows.get(0).claimedUntil()) || !claim(sql, rows.get(0), until)) {
                return Written.nothing(Optional.<Claim>empty());
            }
            List<Signal> signals = rows.stream().map(SignalRow::signal).toList();
            Claim claim = new Claim(account, rows.get(0).claims() + 1, until, signals);
            return written(Optional.of(claim), open -> isThere(open, rows.get(0).accountId(), claim));
        });
    }

    private static boolean claim(SignalSql sql, SignalRow first, Instant until) {
        return sql.claim(first.accountId(), first.signalNo(), first.claims(), until) == 1;
    }

    @Override
    public void end(Claim claim, int delivered) {
        transactions.<Boolean>write(session -> {
            Tables open = tables.apply(session);
            long account = open.row(claim.account()).orElseThrow().accountId();
            return delivered == 0
                    ? written(release(open.signals(), account, claim), again -> true)
                    : written(
                            forget(open.signals(), account, claim, delivered),
                            again -> !isThere(again, account, claim));
        });
    }

    private static boolean release(SignalSql sql, long account, Claim claim) {
        return sql.hold(account, first(claim), claim.ordinal(), Instant.EPOCH) == 1;
    }

    private static boolean forget(SignalSql sql, long account, Claim claim, int delivered) {
        if (sql.forget(account, first(claim), claim.ordinal()) != 1) {
            return false;
        }
        List<Long> others = claim.signals().subList(1, delivered).stream()
                .map(Signal::number)
                .toList();
        if (!others.isEmpty()) {
            sql.forget(account, others);
        }
        return true;
    }

    /** Whether a claim stands. Waits for whoever is about to change that. */
    private static boolean isThere(Tables open, long account, Claim claim) {
        return open.signals().hold(account, first(claim), claim.ordinal(), claim.until()) == 1;
    }

    private static long first(Claim claim) {
        return claim.signals().get(0).number();
    }

    private <T> Written<T> written(T result, Predicate<Tables> proof) {
        return new Written<>(result, List.of(), Optional.of(session -> proof.test(tables.apply(session))), List.of());
    }
}
