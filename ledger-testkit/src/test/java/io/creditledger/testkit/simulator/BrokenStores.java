package io.creditledger.testkit.simulator;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Actor;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Stores that do not keep what they promise about crashes, failures and transactions. */
final class BrokenStores {
    private BrokenStores() {}

    /** Acknowledges a write that it only remembers; who starts a process anew finds it as if it had never been. */
    static BrokenStore losesWhatItAcknowledged(Store sound) {
        return new BrokenStore(sound) {
            private Runnable pending = () -> {};

            @Override
            Ledger open(Clock clock, Actor actor, HouseRules rules) {
                pending = () -> {};
                return super.open(clock, actor, rules);
            }

            @Override
            public <T> T write(Write<T> write) {
                flush();
                Decided<T> decided = decided(write);
                pending = () -> append(write, decided);
                return decided.result();
            }

            @Override
            public <T> T read(Request request, Function<Books, T> read) {
                flush();
                return super.read(request, read);
            }

            private void flush() {
                Runnable what = pending;
                pending = () -> {};
                what.run();
            }
        };
    }

    /** Says that nothing was written where a list was written in part. */
    static BrokenStore keepsHalfOfWhatItRollsBack(Store sound) {
        return new BrokenStore(sound) {
            @Override
            public <T> T write(Write<T> write) {
                Decided<T> decided = decided(write);
                List<Decision> decisions = decided.decisions();
                if (decisions.size() > 1 && isChosen(write)) {
                    append(write, new Decided<>(decisions.subList(0, 1), decided.result()));
                    throw new RetryableLedgerException("rolled back", new IOException("a deadlock"));
                }
                return append(write, decided);
            }
        };
    }

    /** Says that nothing was written where all was. */
    static BrokenStore rollsBackInWordsOnly(Store sound) {
        return new BrokenStore(sound) {
            @Override
            public <T> T write(Write<T> write) {
                T result = behind().write(write);
                if (isChosen(write)) {
                    throw new RetryableLedgerException("rolled back", new IOException("a deadlock"));
                }
                return result;
            }
        };
    }

    /** Decides on what it has read before, and only then writes: others may have written between. */
    static BrokenStore decidesWithoutALock(Store sound) {
        return new BrokenStore(sound) {
            @Override
            public <T> T write(Write<T> write) {
                return append(write, decided(write));
            }
        };
    }

    /** The fate of a write is that of its keys, whatever else happens, so that it shows in few steps. */
    private static boolean isChosen(Write<?> write) {
        return Math.floorMod(write.keys().hashCode(), 3) == 0;
    }
}
