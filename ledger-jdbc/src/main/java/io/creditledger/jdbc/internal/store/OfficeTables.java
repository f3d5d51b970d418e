package io.creditledger.jdbc.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.engine.Doing;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.Trailed;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.sql.OfficeSql;
import io.creditledger.jdbc.internal.sql.ProposalRow;
import io.creditledger.jdbc.internal.sql.TrailHeadRow;
import io.creditledger.jdbc.internal.sql.TrailRow;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.Savepoints;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of the tables about actors and proposals, over one connection. Of one thread. */
final class OfficeTables {
    private static final String LIMITS = "LIMITS";
    private static final String TRAIL = "TRAIL";
    private static final String PROPOSAL = "PROPOSAL";
    private static final Set<Failure> HELD = Set.of(Failure.LOCK_TIMEOUT, Failure.STATEMENT_TIMEOUT);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Session session;
    private final Dialect dialect;

    OfficeTables(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Locks actors, in one order, and tells how much each has done since an instant. */
    Map<Doing, Long> done(Collection<String> actors, Instant since) {
        Map<Doing, Long> done = new HashMap<>();
        for (String actor : new TreeSet<>(actors)) {
            lock(LIMITS, actor);
            sql().done(actor, since)
                    .forEach((action, total) ->
                            done.put(new Doing(actor, action), total.min(MOST).longValueExact()));
        }
        return done;
    }

    /** The proposals of commands, as far as there are any. */
    List<Proposal> proposals(Collection<Key> keys) {
        return keys.isEmpty() ? List.of() : sql().proposals(keys);
    }

    /** The same, locked: who approves holds the lock of the account, who declines that of a trail. */
    List<Proposal> lockedProposals(Collection<Key> keys) {
        keys.stream().map(Key::value).sorted().forEach(key -> lock(PROPOSAL, key));
        return keys.isEmpty() ? List.of() : sql().freshProposals(keys);
    }

    /** The proposals that wait. */
    List<Proposal> open(Instant now, int limit) {
        return sql().open(now, limit);
    }

    /** Where the trail of an actor stands, locked. */
    TrailState locked(String actor, Optional<Key> proposal) {
        lock(TRAIL, actor);
        Optional<Proposal> asked = proposal.flatMap(this::decided);
        return sql().head(actor)
                .map(head -> new TrailState(head.lastNo(), head.chain(), lastAt(head), asked))
                .orElse(new TrailState(0, Hash.ZERO, Instant.EPOCH, asked));
    }

    /** Not tried again where somebody else holds it: that may be the caller, in a transaction of the host. */
    private Optional<Proposal> decided(Key key) {
        try {
            return lockedProposals(List.of(key)).stream().findFirst();
        } catch (RuntimeException e) {
            if (dialect.failure(e).filter(HELD::contains).isPresent()) {
                throw new RetryableLedgerException(
                        "another transaction is about to decide on the proposal " + key
                                + "; nothing was written; look at the proposal and try again once that one has ended",
                        e);
            }
            throw e;
        }
    }

    private Instant lastAt(TrailHeadRow head) {
        return sql().at(head.actorId(), head.lastNo()).orElse(Instant.EPOCH);
    }

    /** Whether this record is there, once nobody is writing to its trail any more. */
    boolean has(AuditRecord row) {
        lock(TRAIL, row.actor().id());
        return sql().hash(row.actor().id(), row.number())
                .filter(row.hash()::equals)
                .isPresent();
    }

    /** The rows that are to be written. */
    static List<RowBatch<?>> rows(TrailState state, Trailed trailed) {
        List<RowBatch<?>> rows = new ArrayList<>();
        trailed.record().ifPresent(row -> {
            List<TrailHeadRow> head = List.of(TrailHeadRow.after(row));
            rows.add(RowBatch.inserted(TrailRow.TABLE, List.of(row)));
            rows.add(
                    state.number() == 0
                            ? RowBatch.inserted(TrailHeadRow.TABLE, head)
                            : RowBatch.changed(TrailHeadRow.TABLE, head));
        });
        trailed.proposal()
                .ifPresent(proposal -> rows.add(
                        state.proposal().isEmpty()
                                ? RowBatch.inserted(ProposalRow.TABLE, List.of(proposal))
                                : RowBatch.changed(ProposalRow.TABLE, List.of(proposal))));
        return rows;
    }

    /** Looks first: MariaDB at REPEATABLE READ locks the gap where an update finds no row, and others could make none there. */
    private void lock(String purpose, String name) {
        int patience = dialect.secondsForLatch();
        if (sql().version(purpose, name).isEmpty()) {
            new Savepoints(dialect).insert(session.connection(), () -> sql().make(purpose, name, patience));
        }
        if (sql().close(purpose, name, patience) == 0) {
            throw new Overtaken("the latch of " + name + " came and went");
        }
    }

    private OfficeSql sql() {
        return session.handle().attach(OfficeSql.class);
    }
}
