package io.creditledger.jdbc.internal.transaction;

import io.creditledger.error.LedgerException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.dialect.FailureChain;
import io.creditledger.jdbc.internal.dialect.FailureKind;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** Says of whatever was thrown whether it was the database, why, and as what the caller shall see it. Stateless. */
final class Judge {
    private final Dialect dialect;

    Judge(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Why the database failed at a statement; empty for what the work itself threw, which is to pass unchanged. */
    Optional<Failure> statement(Exception thrown) {
        if (thrown instanceof LedgerException) {
            return Optional.empty();
        }
        if (thrown instanceof Overtaken) {
            return Optional.of(Failure.SERIALIZATION);
        }
        Optional<Failure> failure = dialect.failure(thrown);
        return failure.isEmpty() && thrown instanceof JdbiException ? Optional.of(Failure.OTHER) : failure;
    }

    /** Why no connection could be had. What no table knows is taken for passing: nothing has begun. */
    Failure connecting(Exception thrown) {
        return dialect.failure(thrown)
                .filter(failure -> failure != Failure.OTHER)
                .orElse(thrown instanceof SQLException ? Failure.NO_CONNECTION : Failure.OTHER);
    }

    /** What a commit that failed like this has come to. */
    FailureKind commit(Exception thrown) {
        return dialect.failure(thrown).filter(dialect::undoneAtCommit).isPresent()
                ? FailureKind.ROLLED_BACK
                : FailureKind.UNKNOWN;
    }

    /** A commit whose answer was lost, and which has been found not to have happened. */
    Undone undone(Exception doubt) {
        return new Undone(dialect.failure(doubt).orElse(Failure.CONNECTION_LOST), doubt);
    }

    /** For what would happen again. */
    StoreException broken(Undone undone) {
        return broken(undone.failure(), undone.origin(), "nothing was written");
    }

    /** For what would not, and has been tried this often. */
    RetryableLedgerException givenUp(Undone undone, int attempts) {
        return new RetryableLedgerException(
                "given up after " + (attempts == 1 ? "one attempt" : attempts + " attempts") + ": "
                        + undone.failure().words() + details(undone.origin()) + "; nothing was written",
                origin(undone.origin()));
    }

    /** For what has no key to look up, and where it does not matter whether it happened once or twice. */
    RetryableLedgerException mayBeRepeated(Exception doubt) {
        return new RetryableLedgerException(
                "it is not known whether this was committed" + details(doubt) + "; it may be done again",
                origin(doubt));
    }

    /** For what failed in the host's transaction, and would fail there again. */
    StoreException brokenAtHost(Failure failure, Exception thrown) {
        return broken(failure, thrown, "roll back your transaction");
    }

    /** For what failed in the host's transaction, where only the host can try again. */
    RetryableLedgerException passingAtHost(Failure failure, Exception thrown) {
        return new RetryableLedgerException(
                failure.words() + details(thrown) + "; roll back your transaction and run it again", origin(thrown));
    }

    /** The exception of the database: what wraps it may tell the statement and its values. */
    static Throwable origin(Exception thrown) {
        return FailureChain.exceptions(thrown).stream()
                .findFirst()
                .<Throwable>map(exception -> exception)
                .orElse(thrown);
    }

    private static StoreException broken(Failure failure, Exception thrown, String consequence) {
        return new StoreException(failure.words() + details(thrown) + "; " + consequence, origin(thrown));
    }

    private static String details(Exception thrown) {
        return FailureChain.exceptions(thrown).stream()
                .findFirst()
                .map(first -> " (SQLSTATE " + first.getSQLState() + ", code " + first.getErrorCode() + ")")
                .orElse("");
    }
}
