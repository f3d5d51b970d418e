package io.creditledger.testkit.internal;

import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.store.FoundHead;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.internal.store.Sealing;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** Seals kept in memory, under the one lock of their store. Thread-safe. */
final class InMemorySeals implements SealStore {
    private static final Comparator<SealedHead> ORDER =
            Comparator.comparing(SealedHead::account, SealedHead.ORDER).thenComparingLong(SealedHead::seal);

    private final ReentrantLock lock;
    private final Map<Account, Shelf> shelves;
    private final Collection<AuditRecord> audits;
    private final List<SealRecord> seals = new ArrayList<>();
    private final TreeSet<SealedHead> heads = new TreeSet<>(ORDER);

    /** Beside these books. */
    InMemorySeals(ReentrantLock lock, Map<Account, Shelf> shelves, Collection<AuditRecord> audits) {
        this.lock = lock;
        this.shelves = shelves;
        this.audits = audits;
    }

    @Override
    public SealRecord seal(Function<Sealing, SealRecord> work) {
        lock.lock();
        try {
            Transaction transaction = new Transaction();
            SealRecord row = work.apply(transaction);
            heads.addAll(transaction.appended);
            seals.add(row);
            return row;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<SealRecord> seals(long after, int limit) {
        lock.lock();
        try {
            return seals.stream().skip(after).limit(limit).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit) {
        lock.lock();
        try {
            return behind(seal, after).limit(limit).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<FoundHead> found(long seal, Optional<SealedHead> after, int limit) {
        lock.lock();
        try {
            return behind(seal, after).limit(limit).map(this::found).toList();
        } finally {
            lock.unlock();
        }
    }

    private Stream<SealedHead> behind(long seal, Optional<SealedHead> after) {
        return after.map(place -> heads.tailSet(place, false)).orElse(heads).stream()
                .filter(head -> head.seal() <= seal);
    }

    private FoundHead found(SealedHead head) {
        return new FoundHead(
                head,
                Optional.ofNullable(shelves.get(head.account())).stream()
                        .flatMap(shelf -> shelf.entries().stream())
                        .filter(entry -> entry.sequence() == head.sequence())
                        .map(Entry::hash)
                        .findFirst(),
                audits.stream()
                        .filter(row -> isOf(head.account(), row) && row.number() == head.audits())
                        .map(AuditRecord::hash)
                        .findFirst());
    }

    private static boolean isOf(Account account, AuditRecord row) {
        return row.trail() == AuditTrail.ACCOUNT && row.account().equals(Optional.of(account));
    }

    /** What one seal reads and appends. */
    private final class Transaction implements Sealing {
        private final List<SealedHead> appended = new ArrayList<>();

        @Override
        public Optional<SealRecord> last() {
            return seals.isEmpty() ? Optional.empty() : Optional.of(seals.get(seals.size() - 1));
        }

        @Override
        public List<Head> heads(Optional<Account> after, int limit) {
            return shelves.values().stream()
                    .map(Shelf::head)
                    .filter(head -> after.isEmpty() || SealedHead.ORDER.compare(head.account(), after.get()) > 0)
                    .sorted(Comparator.comparing(Head::account, SealedHead.ORDER))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit) {
            return behind(seal, after).limit(limit).toList();
        }

        @Override
        public void append(List<SealedHead> more) {
            appended.addAll(more);
        }
    }
}
