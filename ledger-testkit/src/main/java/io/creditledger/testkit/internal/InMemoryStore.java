package io.creditledger.testkit.internal;

import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Doing;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Outbox;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.TrailVisitor;
import io.creditledger.internal.store.Trailed;
import io.creditledger.internal.store.Write;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Books kept in memory. One lock for everything: a transaction has it all for itself. Thread-safe. */
public final class InMemoryStore implements Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Account, Shelf> shelves = new LinkedHashMap<>();
    private final Map<Key, Act> acts = new HashMap<>();
    private final TreeMap<AuditPlace, AuditRecord> audits = new TreeMap<>();
    private final SealStore seals = new InMemorySeals(lock, shelves, audits.values());
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Map<String, TrailState> trails = new HashMap<>();
    private final Map<Key, Proposal> proposals = new LinkedHashMap<>();

    @Override
    public <T> T write(Write<T> write) {
        return locked(() -> {
            Decided<T> decided = write.decide().apply(books(write.request()));
            decided.decisions().forEach(this::append);
            decided.settled().forEach(proposal -> proposals.put(proposal.key(), proposal));
            return decided.result();
        });
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        return locked(() -> read.apply(books(request)));
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        Map<Key, Account> accounts = new HashMap<>();
        entries(keys).forEach((key, entry) -> accounts.put(key, entry.account()));
        return accounts;
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return locked(() -> {
            Map<Key, Entry> found = new HashMap<>();
            acts(keys).forEach(act -> found.put(act.entry().key(), act.entry()));
            return found;
        });
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        boolean newestFirst = query.direction() == Direction.NEWEST_FIRST;
        long first = newestFirst ? 1 : query.afterSequence().orElse(0) + 1;
        long last = newestFirst ? Math.min(upTo, query.afterSequence().orElse(Long.MAX_VALUE) - 1) : upTo;
        return locked(() -> LongStream.rangeClosed(first, last)
                .map(sequence -> newestFirst ? last + first - sequence : sequence)
                .mapToObj(sequence -> entries(account).get((int) sequence - 1))
                .filter(query::matches)
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return locked(() -> {
            List<Entry> entries = entries(account);
            int before = 0;
            int after = entries.size();
            while (before < after) {
                int middle = (before + after) >>> 1;
                if (entries.get(middle).at().isAfter(instant)) {
                    after = middle;
                } else {
                    before = middle + 1;
                }
            }
            return before == 0 ? Optional.empty() : Optional.of(entries.get(before - 1));
        });
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return locked(() -> {
            var rows = query.direction() == Direction.NEWEST_FIRST ? audits.descendingMap() : audits;
            var ahead = query.after().isPresent()
                    ? rows.tailMap(AuditPlace.parse(query.after().get()), false)
                    : rows;
            return ahead.values().stream()
                    .filter(query.filter()::matches)
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return locked(() -> shelves.values().stream()
                .map(Shelf::head)
                .filter(head -> !head.nextDue().isAfter(until))
                .sorted(Comparator.comparing(head -> head.nextDue()))
                .limit(limit)
                .map(head -> head.account())
                .toList());
    }

    @Override
    public Archive archive() {
        return new InMemoryArchive(this);
    }

    /** The accounts in the order in which they were first written to. */
    List<Account> accounts() {
        return locked(() -> List.copyOf(shelves.keySet()));
    }

    /** Looks at the rows of an account while nobody else can; for those who hold the lock already, too. */
    <T> Optional<T> inside(Account account, Function<Shelf, T> look) {
        return locked(() -> Optional.ofNullable(shelves.get(account)).map(look));
    }

    /** The act with this key; for those who are inside. */
    Optional<Act> act(Key key) {
        return Optional.ofNullable(acts.get(key));
    }

    /** The repair with this key. */
    Optional<AuditRecord> repair(Key key) {
        return locked(() -> audits.values().stream()
                .filter(row -> row.trail() == AuditTrail.ACCOUNT && row.action() == AuditAction.REPAIR)
                .filter(row -> row.key().equals(Optional.of(key)))
                .findFirst());
    }

    /** What each actor tried, and where the trail stands. */
    void show(TrailVisitor visitor) {
        locked(() -> {
            trails.forEach((actor, last) -> {
                List<AuditRecord> tried = audits.values().stream()
                        .filter(row -> row.trail() == AuditTrail.ACTOR
                                && row.actor().id().equals(actor))
                        .sorted(Comparator.comparingLong(AuditRecord::number))
                        .toList();
                visitor.records(actor, tried);
                visitor.end(actor, last.number(), last.chain());
            });
            return true;
        });
    }

    /** Puts the caches of an account in the place of those that it has; for those who are inside. */
    void mend(Shelf shelf, Caches caches, AuditRecord record) {
        shelf.mend(caches, record);
        audits.put(AuditPlace.of(record), record);
        for (Entry entry : shelf.entries()) {
            long refunded = caches.refunded().getOrDefault(entry.sequence(), 0L);
            acts.computeIfPresent(entry.key(), (key, act) -> new Act(act.entry(), act.caused(), refunded));
        }
    }

    @Override
    public SealStore seals() {
        return seals;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    private Books books(Request request) {
        List<Act> found = acts(request.keys());
        Map<Account, Book> books = new HashMap<>();
        for (Account account : request.accounts()) {
            Shelf shelf = shelves.get(account);
            List<Act> own = found.stream()
                    .filter(act -> act.entry().account().equals(account))
                    .toList();
            books.put(account, shelf == null ? Book.empty(account) : shelf.book(request, own));
        }
        return new Books(books, found).with(done(request), proposals(request.proposals()));
    }

    /** What the actors have done in the last 24 hours. */
    private Map<Doing, Long> done(Request request) {
        Map<Doing, Long> done = new HashMap<>();
        if (request.actors().isEmpty()) {
            return done;
        }
        Instant since = request.asOf().minus(Request.DAY);
        audits.values().stream()
                .filter(row -> row.trail() == AuditTrail.ACCOUNT && row.at().isAfter(since))
                .filter(row -> request.actors().contains(row.actor().id()))
                .forEach(row -> done.merge(new Doing(row.actor().id(), row.action()), row.amount(), Long::sum));
        return done;
    }

    private List<Proposal> proposals(Collection<Key> keys) {
        return keys.stream().filter(proposals::containsKey).map(proposals::get).toList();
    }

    @Override
    public Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide) {
        return locked(() -> {
            TrailState last = trails.getOrDefault(actor, TrailState.EMPTY);
            Optional<Proposal> asked = proposal.map(proposals::get);
            Trailed trailed = decide.apply(new TrailState(last.number(), last.chain(), last.lastAt(), asked));
            trailed.record().ifPresent(row -> {
                audits.put(AuditPlace.of(row), row);
                trails.put(actor, new TrailState(row.number(), row.hash(), row.at(), Optional.empty()));
                trailed.proposal().ifPresent(changed -> proposals.put(changed.key(), changed));
            });
            return trailed;
        });
    }

    @Override
    public List<Proposal> proposals(Optional<Key> key, Instant now, int limit) {
        return locked(() -> key.isPresent()
                ? proposals(List.of(key.get()))
                : proposals.values().stream()
                        .filter(proposal -> proposal.at(now).state() == ProposalState.OPEN)
                        .sorted(Comparator.comparing(Proposal::proposedAt)
                                .thenComparing(proposal -> proposal.key().value()))
                        .limit(limit)
                        .toList());
    }

    /** For those who are inside. */
    void append(Decision decision) {
        for (Entry entry : decision.entries()) {
            if (acts.putIfAbsent(entry.key(), new Act(entry, List.of(), 0)) != null) {
                throw new IllegalStateException("two entries under key " + entry.key());
            }
        }
        decision.act().ifPresent(act -> acts.put(act.entry().key(), act));
        decision.refund()
                .ifPresent(refund -> acts.computeIfPresent(
                        refund.act(), (key, act) -> new Act(act.entry(), act.caused(), refund.total())));
        decision.audits().forEach(row -> audits.put(AuditPlace.of(row), row));
        outbox.append(decision.signals());
        shelves.computeIfAbsent(decision.head().account(), Shelf::new).append(decision);
    }

    private List<Act> acts(Collection<Key> keys) {
        return keys.stream().filter(acts::containsKey).map(acts::get).toList();
    }

    private List<Entry> entries(Account account) {
        Shelf shelf = shelves.get(account);
        return shelf == null ? List.of() : shelf.entries();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
