package io.creditledger.jdbc.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.internal.engine.Doing;
import io.creditledger.internal.store.AccountHeld;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AccountSql;
import io.creditledger.jdbc.internal.sql.AuditPageSql;
import io.creditledger.jdbc.internal.sql.EntrySql;
import io.creditledger.jdbc.internal.sql.PartTexts;
import io.creditledger.jdbc.internal.sql.SignalSql;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.query.AuditQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All that is asked of the tables over one connection. Of one thread. */
final class Tables {
    private final Session session;
    private final Dialect dialect;
    private final Opening opening;
    private final PartTexts texts;
    private final boolean byArrays;

    /** The last argument says whether the database takes arrays. */
    Tables(Session session, Dialect dialect, Opening opening, PartTexts texts, boolean byArrays) {
        this.session = session;
        this.dialect = dialect;
        this.opening = opening;
        this.texts = texts;
        this.byArrays = byArrays;
    }

    /** Books whose accounts, and actors before them, are locked until the end of the transaction. */
    Loaded locked(Request request) {
        if (request.isPlain()) {
            return load(request, lockedRows(request));
        }
        Map<Doing, Long> done = office().done(request.actors(), request.asOf().minus(Request.DAY));
        List<Proposal> proposals = office().lockedProposals(request.proposals());
        Loaded loaded = load(request, lockedRows(request));
        loaded.books().with(done, proposals);
        return loaded;
    }

    OfficeTables office() {
        return new OfficeTables(session, dialect);
    }

    private Opened lockedRows(Request request) {
        try {
            return opening.locked(request);
        } catch (RuntimeException e) {
            if (request.impatient()
                    && dialect.failure(e).filter(Failure.LOCK_TIMEOUT::equals).isPresent()) {
                throw new AccountHeld();
            }
            throw e;
        }
    }

    /** Books as they are, piece by piece. */
    Loaded unlocked(Request request) {
        return load(request, opening.unlocked(request));
    }

    /** What a request begins with. */
    Opened opened(Request request) {
        return opening.unlocked(request);
    }

    /** The row of an account, if it has one. */
    Optional<AccountRow> row(Account account) {
        Request request = Request.of(account, Extent.HEAD, Instant.MIN);
        return Optional.ofNullable(opening.unlocked(request).rows().get(account));
    }

    /** The row of an account that has one, locked until the end of the transaction. */
    AccountRow lockedRow(Account account) {
        Request request = Request.of(account, Extent.HEAD, Instant.MIN);
        return Objects.requireNonNull(lockedRows(request).rows().get(account), "it is locked");
    }

    /** The repair with this key. */
    Optional<AuditRecord> repair(Key key) {
        AuditQuery query =
                AuditQuery.newestFirst().key(key).actions(AuditAction.REPAIR).outcomes(AuditOutcome.APPLIED);
        return AuditPageSql.page(handle(), query, 1).stream().findFirst();
    }

    /** What a query answers. */
    <T> List<T> rows(Call<T> query) {
        send(List.of(query));
        return query.rows();
    }

    /** Sends calls in this order. */
    void send(List<? extends Call<?>> calls) {
        session.send(calls);
    }

    Entries entries() {
        return new Entries(flight(), texts);
    }

    PartTexts texts() {
        return texts;
    }

    Flight flight() {
        return new Flight(session, byArrays);
    }

    AccountSql accounts() {
        return handle().attach(AccountSql.class);
    }

    SignalSql signals() {
        return handle().attach(SignalSql.class);
    }

    EntrySql columns() {
        return handle().attach(EntrySql.class);
    }

    Handle handle() {
        return session.handle();
    }

    private Loaded load(Request request, Opened opened) {
        return new BookLoader(flight(), texts).load(request, opened);
    }
}
