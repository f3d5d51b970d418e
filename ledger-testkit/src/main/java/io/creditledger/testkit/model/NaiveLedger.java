package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Posted;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.approval.Approvals;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.LedgerException;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger that keeps nothing but a list of facts for each account, and adds that list up anew for every question: no
 * lots, balances or states are stored anywhere, so none can go wrong. It shares no rule with the engine. Slow for long
 * histories, which is its point; not thread-safe.
 */
public final class NaiveLedger implements Ledger {
    private final Facts facts;
    private final Clock clock;
    private final Actor actor;

    /** An empty ledger that reads this clock and writes in the name of this actor. */
    public NaiveLedger(Clock clock, Actor actor) {
        this(new Facts(), clock, actor);
    }

    NaiveLedger(Facts facts, Clock clock, Actor actor) {
        this.facts = facts;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public Ledger as(Actor other) {
        return new NaiveLedger(facts, clock, Given.caller(other));
    }

    @Override
    public Receipt post(Command command) {
        return postAll(List.of(Given.present("command", command))).get(0);
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        Given.present("commands", commands).forEach(this::requireReason);
        if (commands.size() == 1) {
            return List.of(one(commands.get(0)));
        }
        Map<Account, Past> untouched = facts.copy();
        try {
            List<Receipt> receipts = new ArrayList<>();
            commands.forEach(command -> receipts.add(one(command)));
            return receipts;
        } catch (LedgerException refusal) {
            facts.restore(untouched);
            throw refusal;
        }
    }

    @Override
    public List<Posted> postEach(List<? extends Command> commands) {
        Given.present("commands", commands).forEach(this::requireReason);
        return commands.stream().map(this::posted).toList();
    }

    private Posted posted(Command command) {
        try {
            return Posted.accepted(command, post(command));
        } catch (LedgerException refusal) {
            return Posted.refused(command, refusal);
        }
    }

    private Receipt one(Command command) {
        Optional<Fact> earlier = facts.find(command.key());
        if (facts.isLost(command)) {
            earlier.ifPresent(fact -> Facts.requireSame(command, fact.entry().account(), fact));
        }
        Account account = facts.accountOf(command);
        if (earlier.isPresent()) {
            Facts.requireSame(command, account, earlier.get());
            return Receipts.of(facts.of(account), judged(account), earlier.get(), Outcome.REPLAYED);
        }
        Past judged = judged(account);
        Past after = Decisions.decide(judged, command, scribe(account));
        facts.put(after);
        return Receipts.of(after, after, after.find(command.key()).orElseThrow(), Outcome.APPLIED);
    }

    private void requireReason(Command command) {
        if (Given.present("command", command).note().reason().isEmpty()
                && actor.role().isPerson()) {
            throw new InvalidInputException("reason", "is missing");
        }
    }

    /** The past of an account with what time did since, as it is in truth now. */
    Past judged(Account account) {
        Past past = facts.of(Given.present("account", account));
        return facts.judged(past, past.now(clock), now -> Due.judge(past, new Scribe(actor, now)));
    }

    /** The instant of an account's next write. */
    Instant now(Account account) {
        return facts.of(account).now(clock);
    }

    /** Everything that this ledger knows. */
    Facts facts() {
        return facts;
    }

    private Scribe scribe(Account account) {
        return new Scribe(actor, now(account));
    }

    @Override
    public Quote quote(Spend spend) {
        Optional<Fact> earlier = facts.find(Given.present("spend", spend).key());
        if (earlier.isPresent()) {
            Facts.requireSame(spend, spend.account().orElseThrow(), earlier.get());
            return Quotes.replayed(earlier.get());
        }
        Account account = spend.account().orElseThrow();
        return Quotes.of(judged(account), spend, now(account));
    }

    @Override
    public Balance balance(Account account) {
        return Balances.of(judged(account), now(account));
    }

    @Override
    public Map<Account, Balance> balances(Collection<Account> accounts) {
        Map<Account, Balance> balances = new LinkedHashMap<>();
        Given.present("accounts", accounts).forEach(account -> balances.put(account, balance(account)));
        return balances;
    }

    @Override
    public Totals balanceAt(Account account, Instant instant) {
        Given.present("account", account);
        Instant at = Given.present("instant", instant).truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now(account))) {
            throw new InvalidInputException("instant", "is in the future");
        }
        return Sums.of(judged(account).until(at));
    }

    @Override
    public List<Lot> lots(Account account, LotQuery query) {
        return Lots.of(judged(account), query, now(account));
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        long written = facts.of(Given.present("account", account)).facts().size();
        return Histories.of(judged(account), written, query);
    }

    @Override
    public Optional<Entry> entry(Key key) {
        return facts.find(Given.present("key", key)).map(Fact::entry);
    }

    /** The model is of credits; who may do what it leaves to others. */
    @Override
    public Approvals approvals() {
        throw new UnsupportedOperationException("the model knows no proposals");
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        Given.present("keys", keys).forEach(key -> entry(key).ifPresent(entry -> entries.put(key, entry)));
        return entries;
    }

    @Override
    public Statement statement(Account account, Period period) {
        Given.present("period", period);
        return Reports.of(judged(account), period, now(account));
    }

    @Override
    public Page<AuditRecord> audit(AuditQuery query) {
        return Audits.of(facts, Given.present("query", query));
    }

    @Override
    public Explanation explain(Account account) {
        return explain(account, now(Given.present("account", account)));
    }

    @Override
    public List<Entry> sweep(Account account) {
        Past before = facts.of(Given.present("account", account));
        Past judged = judged(account);
        facts.put(judged);
        return judged.facts().stream()
                .skip(before.facts().size())
                .map(Fact::entry)
                .toList();
    }

    @Override
    public int sweep(int limit) {
        List<Account> due = overdue();
        due.stream().limit(limit).forEach(this::sweep);
        return Math.min(limit, due.size());
    }

    /** There are no rows beside the facts. */
    @Override
    public Inspection inspection() {
        throw new UnsupportedOperationException("keeps nothing that could be inspected");
    }

    /** Not there: what a model adds up anew each time needs no proof. */
    @Override
    public Seals seals() {
        throw new UnsupportedOperationException("a model makes no seals");
    }

    /** The model keeps books, and tells nobody of them. */
    @Override
    public Signals signals() {
        throw new UnsupportedOperationException("the model has no signals");
    }

    /** The accounts in which something fell due, those first in which it fell due first. */
    List<Account> overdue() {
        return Overdue.in(facts, clock);
    }
}
