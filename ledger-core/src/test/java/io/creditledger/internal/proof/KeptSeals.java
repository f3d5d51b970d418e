package io.creditledger.internal.proof;

import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.SignalState;
import io.creditledger.internal.store.FoundHead;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.internal.store.Sealing;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Histories of nothing but links, and their seals, all of which a test may change as it likes. Not thread-safe. */
final class KeptSeals implements SealStore, Sealing {
    private static final Comparator<SealedHead> ORDER =
            Comparator.comparing(SealedHead::account, SealedHead.ORDER).thenComparingLong(SealedHead::seal);

    /** The links of each account's entries. */
    final Map<Account, List<Hash>> entries = new TreeMap<>(SealedHead.ORDER);

    /** The links of each account's audit records. */
    final Map<Account, List<Hash>> audits = new HashMap<>();

    final List<SealRecord> seals = new ArrayList<>();
    final List<SealedHead> heads = new ArrayList<>();

    /** Adds entries, and for each an audit record, to an account. */
    void write(Account account, int count) {
        for (int i = 0; i < count; i++) {
            entriesOf(account).add(link(account, entriesOf(account).size()));
            auditsOf(account).add(link(account, -auditsOf(account).size()));
        }
    }

    List<Hash> entriesOf(Account account) {
        return links(entries, account);
    }

    List<Hash> auditsOf(Account account) {
        return links(audits, account);
    }

    private static List<Hash> links(Map<Account, List<Hash>> of, Account account) {
        return of.computeIfAbsent(account, none -> new ArrayList<>());
    }

    private static Hash link(Account account, long number) {
        return Hash.of(ByteBuffer.allocate(32)
                .putInt(account.hashCode())
                .putLong(number)
                .array());
    }

    @Override
    public SealRecord seal(Function<Sealing, SealRecord> work) {
        SealRecord row = work.apply(this);
        seals.add(row);
        return row;
    }

    @Override
    public List<SealRecord> seals(long after, int limit) {
        return seals.stream()
                .filter(row -> row.seal().number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<SealRecord> last() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.get(seals.size() - 1));
    }

    @Override
    public List<Head> heads(Optional<Account> after, int limit) {
        return entries.keySet().stream()
                .filter(account -> after.isEmpty() || SealedHead.ORDER.compare(account, after.get()) > 0)
                .limit(limit)
                .map(this::head)
                .toList();
    }

    private Head head(Account account) {
        List<Hash> written = entriesOf(account);
        List<Hash> audited = auditsOf(account);
        return new Head(
                account,
                written.size(),
                0,
                Instant.EPOCH,
                Totals.ZERO,
                0,
                0,
                Instant.MAX,
                last(written),
                audited.size(),
                last(audited),
                SignalState.NONE);
    }

    private static Hash last(List<Hash> links) {
        return links.isEmpty() ? Hash.ZERO : links.get(links.size() - 1);
    }

    @Override
    public List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit) {
        return behind(seal, after).limit(limit).toList();
    }

    @Override
    public List<FoundHead> found(long seal, Optional<SealedHead> after, int limit) {
        return behind(seal, after)
                .limit(limit)
                .map(head -> new FoundHead(
                        head, at(entries, head.account(), head.sequence()), at(audits, head.account(), head.audits())))
                .toList();
    }

    private Stream<SealedHead> behind(long seal, Optional<SealedHead> after) {
        return heads.stream()
                .filter(head -> head.seal() <= seal)
                .filter(head -> after.isEmpty() || ORDER.compare(head, after.get()) > 0)
                .sorted(ORDER);
    }

    private static Optional<Hash> at(Map<Account, List<Hash>> of, Account account, long number) {
        List<Hash> links = of.getOrDefault(account, List.of());
        return number >= 1 && number <= links.size() ? Optional.of(links.get((int) number - 1)) : Optional.empty();
    }

    @Override
    public void append(List<SealedHead> more) {
        heads.addAll(more);
    }
}
