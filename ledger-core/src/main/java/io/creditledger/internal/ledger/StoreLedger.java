package io.creditledger.internal.ledger;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.access.AccessPolicy;
import io.creditledger.approval.Approvals;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.explain.Explanation;
import io.creditledger.inspect.Inspection;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Engine;
import io.creditledger.internal.engine.Quoting;
import io.creditledger.internal.engine.Reading;
import io.creditledger.internal.explain.Explaining;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.inspect.StoreInspection;
import io.creditledger.internal.proof.StoreSeals;
import io.creditledger.internal.signal.Deliveries;
import io.creditledger.internal.statement.Statements;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
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
import io.creditledger.value.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The ledger over any store: reads answer from books that are brought up to date in memory; writes go through the desk. */
public final class StoreLedger implements Ledger {
    /** In lots of these statuses something remains. */
    private static final Set<LotStatus> OPEN = EnumSet.of(LotStatus.USABLE, LotStatus.PENDING, LotStatus.SCHEDULED);

    private final Store store;
    private final Store own;
    private final Clock clock;
    private final HouseRules rules;
    private final Gate gate;
    private final Desk desk;

    /** A ledger over a store that writes in transactions of its own, in the name of an actor, by these rules. */
    public StoreLedger(Store store, Clock clock, Actor actor, HouseRules rules) {
        this(store, store, clock, actor, rules);
    }

    /** A ledger over a store in the host's transaction, and over one for what is to stay though that is rolled back. */
    public StoreLedger(Store store, Store own, Clock clock, Actor actor, HouseRules rules) {
        if (Checks.present("actor", actor).role() == Role.SYSTEM) {
            throw new InvalidInputException("actor", "is the system, in whose name only the ledger itself writes");
        }
        this.store = store;
        this.own = own;
        this.clock = clock;
        this.rules = Checks.present("rules", rules);
        Chain chain = new Chain(rules.chainKeys());
        this.gate = new Gate(own, rules.access(), actor, chain, this::now);
        Refusals refusals = new Refusals(own, gate, rules.proposalsLast(), this::now);
        this.desk = new Desk(store, gate, refusals, new Engine(chain, rules.signals()), this::now);
    }

    @Override
    public Receipt post(Command command) {
        return desk.post(List.of(Checks.present("command", command))).get(0);
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        Checks.present("commands", commands).forEach(command -> Checks.present("command", command));
        return commands.isEmpty() ? List.of() : desk.post(List.copyOf(commands));
    }

    @Override
    public List<Posted> postEach(List<? extends Command> commands) {
        Checks.present("commands", commands).forEach(command -> Checks.present("command", command));
        return desk.postEach(List.copyOf(commands));
    }

    @Override
    public Ledger as(Actor other) {
        return new StoreLedger(store, own, clock, other, rules);
    }

    @Override
    public Quote quote(Spend spend) {
        Account account = Checks.present("spend", spend).account().orElseThrow();
        gate.need(AuditAction.QUOTE, account);
        Request request = new Request(Set.of(account), Set.of(spend.key()), Extent.OPEN, now());
        return read(request, books -> Quoting.quote(books, spend, now()));
    }

    @Override
    public Balance balance(Account account) {
        gate.need(AuditAction.READ_BALANCE, Checks.present("account", account));
        return unchecked(account);
    }

    private Balance unchecked(Account account) {
        return read(account, Extent.HEAD, Reading::balance);
    }

    @Override
    public Map<Account, Balance> balances(Collection<Account> accounts) {
        Checks.present("accounts", accounts)
                .forEach(account -> gate.need(AuditAction.READ_BALANCE, Checks.present("account", account)));
        return new BulkBalances(store, this::now, this::unchecked).of(accounts);
    }

    @Override
    public Totals balanceAt(Account account, Instant instant) {
        Instant at = Checks.instant("instant", instant);
        gate.need(AuditAction.READ_BALANCE, Checks.present("account", account));
        Request request = Request.of(account, Extent.HEAD, now());
        Optional<Totals> latest = read(request, books -> latest(books, account, at));
        return latest.orElseGet(
                () -> store.lastEntryAt(account, at).map(Entry::after).orElse(Totals.ZERO));
    }

    @Override
    public List<Lot> lots(Account account, LotQuery query) {
        boolean open = OPEN.containsAll(Checks.present("query", query).statuses());
        gate.need(AuditAction.READ_LOTS, Checks.present("account", account));
        return read(account, open ? Extent.OPEN : Extent.EVERY, reading -> reading.lots(query));
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        Checks.present("query", query);
        gate.need(AuditAction.READ_HISTORY, Checks.present("account", account));
        return told(account, query);
    }

    private Page<Entry> told(Account account, HistoryQuery query) {
        Reading reading = read(account, Extent.HEAD, Function.identity());
        return Pages.history(
                query, reading.unwritten(), limit -> store.history(account, query, reading.sequence(), limit));
    }

    @Override
    public Optional<Entry> entry(Key key) {
        Optional<Entry> entry = Optional.ofNullable(
                store.entries(Set.of(Checks.present("key", key))).get(key));
        gate.need(AuditAction.READ_HISTORY, entry.map(Entry::account));
        return entry;
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        Checks.present("keys", keys).forEach(key -> Checks.present("key", key));
        List<Key> asked = keys.stream().distinct().toList();
        Map<Key, Entry> entries = new HashMap<>();
        Slices.of(asked).forEach(some -> entries.putAll(store.entries(some)));
        asked.stream()
                .map(key -> Optional.ofNullable(entries.get(key)).map(Entry::account))
                .distinct()
                .forEach(account -> gate.need(AuditAction.READ_HISTORY, account));
        return entries;
    }

    @Override
    public Statement statement(Account account, Period period) {
        Checks.present("period", period);
        needHistoryAndLots(account);
        Statements statements = read(account, Extent.EVERY, reading -> new Statements(store, account, reading));
        return statements.of(period);
    }

    @Override
    public Page<AuditRecord> audit(AuditQuery query) {
        Optional<Account> account = Checks.present("query", query).filter().account();
        gate.need(AuditAction.READ_AUDIT, account);
        List<AuditRecord> records = store.audit(query, query.limit() + 1);
        return Pages.audit(query, query.consumption() ? new Consumption(query, this::told).among(records) : records);
    }

    @Override
    public Approvals approvals() {
        return new Office(store, own, gate, desk, this::now);
    }

    @Override
    public Explanation explain(Account account) {
        needHistoryAndLots(account);
        return Explaining.of(allowed(), account, read(account, Extent.HEAD, Reading::now));
    }

    @Override
    public Explanation explain(Account account, Instant instant) {
        needHistoryAndLots(account);
        return Explaining.of(allowed(), account, instant);
    }

    private void needHistoryAndLots(Account account) {
        gate.need(AuditAction.READ_HISTORY, Checks.present("account", account));
        gate.need(AuditAction.READ_LOTS, account);
    }

    /** The same ledger for the reads that are parts of one that is allowed as a whole. */
    private Ledger allowed() {
        return new StoreLedger(store, own, clock, gate.actor(), rules.access(AccessPolicy.OPEN));
    }

    @Override
    public List<Entry> sweep(Account account) {
        gate.need(AuditAction.SWEEP, Checks.present("account", account));
        return desk.sweep(account);
    }

    @Override
    public int sweep(int limit) {
        Checks.between("limit", limit, 1, Integer.MAX_VALUE);
        gate.need(AuditAction.SWEEP, Optional.empty());
        return desk.sweep(limit);
    }

    @Override
    public Inspection inspection() {
        return new StoreInspection(store.archive(), new Chain(rules.chainKeys()), this::now, gate.actor(), gate::need);
    }

    @Override
    public Seals seals() {
        return new StoreSeals(
                store.seals(),
                rules.chainKeys(),
                this::now,
                gate.actor(),
                action -> gate.need(action, Optional.empty()));
    }

    @Override
    public Signals signals() {
        return new Deliveries(store.outbox(), this::now, () -> gate.need(AuditAction.SIGNAL, Optional.empty()));
    }

    /** The sums at an instant that is not before the last entry; empty where it is. */
    private Optional<Totals> latest(Books books, Account account, Instant at) {
        Reading now = new Reading(books, account, now());
        if (at.isAfter(now.now())) {
            throw new InvalidInputException("instant", "is in the future");
        }
        return at.isBefore(now.lastAt()) ? Optional.empty() : Optional.of(new Reading(books, account, at).totals());
    }

    private Instant now() {
        return Checks.instant("clock", clock.instant());
    }

    private <T> T read(Account account, Extent extent, Function<Reading, T> question) {
        Request request = Request.of(Checks.present("account", account), extent, now());
        return read(request, books -> question.apply(new Reading(books, account, now())));
    }

    private <T> T read(Request request, Function<Books, T> question) {
        return Loading.enough(request, enough -> store.read(enough, question));
    }
}
