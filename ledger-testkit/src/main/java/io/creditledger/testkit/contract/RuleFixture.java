package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Short ways to send a command once or again, and to look at what it left behind. */
abstract class RuleFixture extends LedgerFixture {
    /** The smallest step of the ledger's time. */
    static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    static final Duration ONE_HOUR = Duration.ofHours(1);

    static final Duration ONE_DAY = Duration.ofDays(1);

    /** A person, who has to give reasons. */
    static final Actor ANN = Actor.admin("ann");

    /** Purchased credits for the rule's account, to be sent or changed. */
    final Grant credits(String key, long amount) {
        return Grant.purchase(account(), amount, key(key));
    }

    /** A spend of the rule's account, to be sent or changed. */
    final Spend job(String key, long amount) {
        return Spend.of(account(), amount, key(key));
    }

    /** A hold of the rule's account, to be sent or changed. */
    final Hold aside(String key, long amount) {
        return Hold.of(account(), amount, key(key));
    }

    /** Sends a command that must be applied, not replayed. */
    final Receipt applied(Command command) {
        Receipt receipt = ledger().post(command);
        assertEquals(Outcome.APPLIED, receipt.outcome(), () -> "the outcome of " + command);
        return receipt;
    }

    /** Sends a command again that must answer as it did first, and write nothing. */
    final Receipt replayed(Receipt first, Command again) {
        Account account = first.entry().account();
        List<Entry> before = log(account);
        Receipt second = ledger().post(again);
        assertEquals(Outcome.REPLAYED, second.outcome(), () -> "the outcome of " + again);
        assertEquals(first.entry(), second.entry(), "the entry of the first receipt");
        assertEquals(first.caused(), second.caused(), "the caused entries of the first receipt");
        assertEquals(before, log(account), "a replay wrote something");
        return second;
    }

    /** All entries of an account, oldest first, with those that only this read has judged. */
    final List<Entry> log(Account account) {
        return ledger().history(account, HistoryQuery.oldestFirst().limit(1000)).items();
    }

    /** All entries of the rule's account. */
    final List<Entry> log() {
        return log(account());
    }

    /** The kinds of all entries of the rule's account, oldest first. */
    final List<EntryType> kinds() {
        return log().stream().map(Entry::type).toList();
    }

    /** How many entries of an account are written down. */
    final long written(Account account) {
        return log(account).stream().filter(Entry::isWritten).count();
    }

    /** The lots that the command with this key made in the rule's account. */
    final List<Lot> lotsOf(String key) {
        return ledger().lots(account(), LotQuery.all()).stream()
                .filter(lot -> lot.key().equals(key(key)))
                .toList();
    }

    /** The one lot that the command with this key made. */
    final Lot lotOf(String key) {
        List<Lot> lots = lotsOf(key);
        assertEquals(1, lots.size(), () -> "the number of lots of " + key);
        return lots.get(0);
    }

    /** The sums of the rule's account now. */
    final void assertSums(long available, long held, long pending, long debt) {
        assertEquals(
                new Totals(available, held, pending, debt),
                ledger().balance(account()).totals());
    }

    /** What an entry changed. */
    static void assertMoved(Entry entry, long available, long held, long pending) {
        Totals change = entry.change();
        assertEquals(available, change.available(), "the change of available");
        assertEquals(held, change.held(), "the change of held");
        assertEquals(pending, change.pending(), "the change of pending");
    }

    /** Input that is refused where it is made, with the name of the field at fault. */
    static InvalidInputException assertInvalid(String field, Executable what) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, what, field);
        assertEquals(field, refusal.field());
        return refusal;
    }

    /** A command that the ledger refuses, with the name of the field at fault. */
    final void assertRefusedInput(String field, Command command) {
        var refusal = refused(account(), InvalidInputException.class, () -> ledger().post(command));
        assertEquals(field, refusal.field());
    }
}
