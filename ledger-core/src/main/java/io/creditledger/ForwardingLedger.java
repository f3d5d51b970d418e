package io.creditledger;

import io.creditledger.approval.Approvals;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.explain.Explanation;
import io.creditledger.inspect.Inspection;
import io.creditledger.proof.Seals;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.signal.Signals;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger that passes every call on to another one, as a base for ledgers that change some of them. As thread-safe as the
 * ledger behind it. A subclass says what {@link #as} is, so that its changes are kept.
 */
public abstract class ForwardingLedger implements Ledger {
    private final Ledger behind;

    /** In front of this ledger. */
    protected ForwardingLedger(Ledger behind) {
        this.behind = behind;
    }

    /** The ledger behind this one. */
    protected final Ledger behind() {
        return behind;
    }

    @Override
    public Receipt post(Command command) {
        return behind.post(command);
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        return behind.postAll(commands);
    }

    @Override
    public List<Posted> postEach(List<? extends Command> commands) {
        return behind.postEach(commands);
    }

    /** The same kind of front, in the name of another actor: what it changes must not be lost. */
    @Override
    public abstract Ledger as(Actor actor);

    @Override
    public Quote quote(Spend spend) {
        return behind.quote(spend);
    }

    @Override
    public Balance balance(Account account) {
        return behind.balance(account);
    }

    @Override
    public Map<Account, Balance> balances(Collection<Account> accounts) {
        return behind.balances(accounts);
    }

    @Override
    public Totals balanceAt(Account account, Instant instant) {
        return behind.balanceAt(account, instant);
    }

    @Override
    public List<Lot> lots(Account account, LotQuery query) {
        return behind.lots(account, query);
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        return behind.history(account, query);
    }

    @Override
    public Optional<Entry> entry(Key key) {
        return behind.entry(key);
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return behind.entries(keys);
    }

    @Override
    public Statement statement(Account account, Period period) {
        return behind.statement(account, period);
    }

    @Override
    public Approvals approvals() {
        return behind.approvals();
    }

    @Override
    public Page<AuditRecord> audit(AuditQuery query) {
        return behind.audit(query);
    }

    @Override
    public Explanation explain(Account account) {
        return behind.explain(account);
    }

    @Override
    public Explanation explain(Account account, Instant instant) {
        return behind.explain(account, instant);
    }

    @Override
    public List<Entry> sweep(Account account) {
        return behind.sweep(account);
    }

    @Override
    public int sweep(int limit) {
        return behind.sweep(limit);
    }

    @Override
    public Inspection inspection() {
        return behind.inspection();
    }

    @Override
    public Seals seals() {
        return behind.seals();
    }

    @Override
    public Signals signals() {
        return behind.signals();
    }
}
