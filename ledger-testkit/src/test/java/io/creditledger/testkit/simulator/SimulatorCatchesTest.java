package io.creditledger.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditledger.Ledger;
import io.creditledger.internal.store.Store;
import io.creditledger.testkit.internal.InMemoryStore;
import io.creditledger.testkit.internal.StoreCalls;
import io.creditledger.testkit.internal.WatchedBooks;
import io.creditledger.testkit.internal.WatchedStore;
import io.creditledger.testkit.model.LedgerFactory;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the simulator notices ledgers and stores that go wrong only when something else does. */
final class SimulatorCatchesTest {
    private static final long SEED = 11;
    private static final long COMMANDS = 10_000;

    /**
     * Something broken.
     *
     * @param fault what is wrong with it
     * @param hint what the failure must speak of
     */
    record Broken(String fault, String hint, Simulator simulator) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                store("loses what it acknowledged", "difference", BrokenStores::losesWhatItAcknowledged),
                store("keeps half of what it rolls back", "all or none", BrokenStores::keepsHalfOfWhatItRollsBack),
                store("rolls back in words only", "Failed", BrokenStores::rollsBackInWordsOnly),
                new Broken(
                        "decides without a lock",
                        "recordedAt",
                        Simulator.watched(calls ->
                                BrokenStores.decidesWithoutALock(new WatchedStore(new InMemoryStore(), calls))::open)),
                ledger("keeps the key of a refused command", "difference", BrokenLedgers::keepsTheKeyOfARefusedCommand),
                ledger("remembers receipts", "APPLIED", BrokenLedgers::remembersReceipts),
                ledger("tries again under another key", "the store failed", BrokenLedgers::triesAgainUnderAnotherKey),
                ledger("applies a duplicate twice", "-twice", BrokenLedgers::appliesADuplicateTwice),
                ledger("takes unknown for undone", "the store failed", BrokenLedgers::takesUnknownForUndone));
    }

    private static Broken store(String fault, String hint, Function<Store, BrokenStore> breaking) {
        return new Broken(fault, hint, Simulator.watched(calls -> {
            BrokenStore broken = breaking.apply(new InMemoryStore());
            Function<BrokenStore, LedgerFactory> begin = store -> (clock, actor, rules) -> {
                store.open(clock, actor, rules);
                return new WatchedBooks(store, calls).open(clock, actor, rules);
            };
            return begin.apply(broken);
        }));
    }

    private static Broken ledger(String fault, String hint, UnaryOperator<Ledger> breaking) {
        Function<StoreCalls, LedgerFactory> books = calls -> {
            WatchedBooks sound = WatchedBooks.inMemory(calls);
            return (clock, actor, rules) -> breaking.apply(sound.open(clock, actor, rules));
        };
        return new Broken(fault, hint, Simulator.watched(books));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_caught(Broken broken) {
        String message = message(broken.simulator(), SEED, COMMANDS);
        assertThat(message).contains("run seed ", "what happened:", broken.hint());
        System.out.println(
                "simulator, " + broken + ": " + message.lines().findFirst().orElseThrow());
    }

    @Test
    void the_seed_that_is_told_shows_the_same_again() {
        Simulator broken = broken().findFirst().orElseThrow().simulator();
        String message = message(broken, SEED, COMMANDS);
        long seed = Long.parseLong(message.replaceAll("(?s).*run seed (-?[0-9]+) .*", "$1"));
        assertThat(message(broken, seed, 1)).isEqualTo(message);
    }

    private static String message(Simulator broken, long seed, long commands) {
        AssertionError caught = catchThrowableOfType(AssertionError.class, () -> broken.run(seed, commands));
        assertThat(caught).as("nothing was caught").isNotNull();
        return String.valueOf(caught.getMessage());
    }
}
