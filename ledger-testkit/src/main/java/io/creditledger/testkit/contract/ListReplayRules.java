package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules m, continued: lists that come again, what they cause, and what they are good for. */
abstract class ListReplayRules extends ListRules {
    /** Look at commands that were applied before the list: they replay, and the rest is applied. */
    @Test
    public final void m14_what_was_applied_before_replays_and_the_rest_is_applied() {
        Receipt grant = applied(credits("g", 100));
        Receipt spend = applied(job("s", 30));
        List<Receipt> receipts = postList(credits("g", 100), job("s", 30), job("t", 5));
        assertEquals(outcomes(Outcome.REPLAYED, Outcome.REPLAYED, Outcome.APPLIED), outcomesOf(receipts));
        assertEquals(List.of(grant, spend), receipts.subList(0, 2));
        assertSums(65, 0, 0, 0);
    }

    /** Look at a list that comes again as a whole: nothing is written, the answers are those of the first time. */
    @Test
    public final void m15_a_list_replays() {
        applied(credits("old", 10).expiresAfter(ONE_HOUR));
        Command[] list = {credits("g", 100), job("s", 30), Refund.of(key("s"), key("r"))};
        List<Receipt> first = postList(list);
        clock.advance(ONE_DAY);
        long written = written(account());
        List<Receipt> again = postList(list);
        assertEquals(first, again);
        assertTrue(again.stream().allMatch(Receipt::isReplay));
        assertEquals(written, written(account()));
    }

    /** Look at a command of the list whose key was used before for another one: nothing of the list is applied. */
    @Test
    public final void m16_a_conflict_with_an_older_command_refuses_the_list() {
        applied(credits("g", 100));
        applied(job("s", 30));
        assertListRefused(KeyConflictException.class, job("t", 5), job("s", 31));
        assertEquals(Optional.empty(), ledger().entry(key("t")));
    }

    /** Look at what fell due before a list: it is written once, before the first command of its account. */
    @Test
    public final void m17_what_fell_due_is_written_once_before_the_list() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        clock.advance(ONE_DAY);
        List<Receipt> receipts = postList(credits("h", 5), credits("i", 6));
        assertEquals(List.of(EntryType.GRANT, EntryType.EXPIRY, EntryType.GRANT, EntryType.GRANT), kinds());
        assertEquals(List.of(), receipts.get(0).caused());
        assertEquals(
                List.of(3L, 4L),
                receipts.stream().map(receipt -> receipt.entry().sequence()).toList());
    }

    /** Look at what a command in the middle of a list caused: it is its own, and comes before the next one. */
    @Test
    public final void m18_what_a_command_of_a_list_causes_follows_it() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        applied(job("s", 40));
        clock.advance(ONE_HOUR);
        List<Receipt> receipts = postList(Refund.of(key("s"), key("r")), credits("h", 5));
        assertEquals(
                List.of(EntryType.EXPIRY),
                receipts.get(0).caused().stream().map(Entry::type).toList());
        assertEquals(List.of(), receipts.get(1).caused());
        assertEquals(new Totals(5, 0, 0, 0), receipts.get(1).balance());
        assertEquals(
                receipts.get(0).caused().get(0).sequence() + 1,
                receipts.get(1).entry().sequence());
    }

    /** Look at a person's list: every command needs a reason, and one without refuses all. */
    @Test
    public final void m19_a_missing_reason_refuses_the_list() {
        var refusal = refused(
                account(),
                InvalidInputException.class,
                () -> ledger().as(ANN).postAll(List.of(credits("g", 100).reason("ticket 7"), credits("h", 5))));
        assertEquals("reason", refusal.field());
    }

    /** Look at work that cost more than was held: the hold is charged and the rest overdrawn, or neither. */
    @Test
    public final void m20_a_capture_and_the_rest_go_together() {
        applied(credits("g", 100));
        applied(aside("h", 100));
        assertListRefused(
                InsufficientCreditsException.class,
                Capture.of(key("h"), key("c")),
                job("s", 50).overdraft(20));
        assertSums(0, 100, 0, 0);
        postList(Capture.of(key("h"), key("c")), job("s", 20).overdraft(20));
        assertSums(-20, 0, 0, 20);
    }

    /** Look at a grant that is paid in part: it is cancelled and granted anew in one list. */
    @Test
    public final void m21_a_cancellation_and_a_new_grant_go_together() {
        applied(credits("g", 100).pending());
        postList(Cancel.of(key("g"), key("c")), credits("h", 60));
        assertSums(60, 0, 0, 0);
    }

    /** Look at a list of one: it is the same as sending that one. */
    @Test
    public final void m22_a_list_of_one_is_that_one() {
        List<Receipt> receipts = postList(credits("g", 100));
        replayed(receipts.get(0), credits("g", 100));
    }

    /** Look at long lists: hundreds of commands over a dozen accounts, with every sum right. */
    @Test
    public final void m23_a_list_may_be_long() {
        List<Command> list = new ArrayList<>();
        List<Account> accounts =
                IntStream.range(0, 12).mapToObj(i -> account("owner-" + i)).toList();
        accounts.forEach(account -> list.add(Grant.purchase(account, 1_000, key("g-" + account))));
        for (int i = 0; i < 300; i++) {
            list.add(Spend.of(accounts.get(i * 7 % 12), 3, key("s-" + i)));
        }
        assertEquals(312, ledger().postAll(list).size());
        accounts.forEach(account -> assertEquals(925, available(account), account::toString));
    }

    /** Look at the types of the commands: a list whose type the compiler infers takes commands of several kinds. */
    @Test
    public final void m24_commands_of_several_kinds_go_into_one_list() {
        applied(credits("g", 100));
        applied(aside("h", 30));
        applied(aside("i", 30));
        ledger().postAll(List.of(Capture.of(key("h"), key("c")), Release.of(key("i"), key("r"))));
        assertSums(70, 0, 0, 0);
    }

    /** Look at two refunds of one act in a list: the second sees what the first gave back. */
    @Test
    public final void m25_refunds_of_one_act_in_a_list_count_together() {
        applied(credits("g", 100));
        applied(job("s", 60));
        assertListRefused(
                MoreThanLeftException.class,
                Refund.of(key("s"), key("r")).amount(40),
                Refund.of(key("s"), key("q")).amount(40));
        postList(
                Refund.of(key("s"), key("r")).amount(40),
                Refund.of(key("s"), key("q")).amount(20));
        assertSums(100, 0, 0, 0);
    }

    /** Look at a command that stands twice in a list: the replay, too, tells what the first caused. */
    @Test
    public final void m26_a_replay_in_a_list_tells_what_the_first_caused() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        applied(job("s", 60));
        clock.advance(ONE_HOUR);
        List<Receipt> receipts = postList(Refund.of(key("s"), key("r")), Refund.of(key("s"), key("r")));
        assertEquals(1, receipts.get(0).caused().size());
        assertTrue(receipts.get(1).isReplay());
        assertEquals(receipts.get(0).caused(), receipts.get(1).caused());
    }
}
