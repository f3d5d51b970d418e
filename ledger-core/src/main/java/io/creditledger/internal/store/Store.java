package io.creditledger.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whatever keeps the books: the narrow seam between the ledger and storage. Made for sets of accounts and lists of
 * decisions, so that a batch takes a handful of statements; one command is a batch of one. Thread-safe.
 *
 * <p><b>What books hold.</b> For each account of a {@link Request}: its row; the lots of the extent; whatever falls due until
 * {@code asOf}, with the lots that due holds came from. For each key of the request that exists: the act; and, where its
 * account is among the accounts, the lots that it made or drew on, for a revoke those of the act that it took back, the hold that it made or settled
 * with the lots which that came from. With each lot its original, and with each original its reissues.
 */
public interface Store {
    /**
     * In one transaction: locks the accounts in one fixed order, loads the books, decides, appends what was decided, commits.
     * What deciding throws ends the transaction with nothing written.
     */
    <T> T write(Write<T> write);

    /**
     * The same for several writes in one transaction, each with an answer of its own, as if they came one after the other. Answers
     * as many of them as it can: the first one without an answer needs more to be loaded.
     */
    default <T> List<Answer<T>> writeEach(List<Write<T>> writes) {
        Group<T> group = Group.inOrder(writes, false);
        group.write(this);
        return group.answers();
    }

    /** Loads books without locking anything, as of one moment. */
    <T> T read(Request request, Function<Books, T> read);

    /** The accounts of the entries with these keys. */
    Map<Key, Account> accounts(Collection<Key> keys);

    /** The entries with these keys, whatever their accounts. */
    Map<Key, Entry> entries(Collection<Key> keys);

    /** The first entries of an account that match, up to this sequence number, at most this many. */
    List<Entry> history(Account account, HistoryQuery query, long upTo, int limit);

    /** The last entry of an account that happened at or before an instant. */
    Optional<Entry> lastEntryAt(Account account, Instant instant);

    /** The first audit records that the query wants, at most this many; of entries that are records themselves, none. */
    List<AuditRecord> audit(AuditQuery query, int limit);

    /**
     * In one transaction of its own: locks the trail of an actor, and appends to it what is decided on its state. Waits for no
     * account, so that it may be called while a transaction of the same thread holds some.
     */
    Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide);

    /** The proposal of one command, or else those that wait at this instant, the oldest first, at most this many. */
    List<Proposal> proposals(Optional<Key> key, Instant now, int limit);

    /** The accounts in which something falls due, or is to be told, until an instant, the earliest first, at most this many. */
    List<Account> due(Instant until, int limit);

    /** All rows as they are, for inspections. */
    Archive archive();

    /** The seals, kept in the same place. */
    SealStore seals();

    /** The signals of all decisions that were appended. */
    Outbox outbox();
}
