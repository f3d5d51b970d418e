package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.history;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Attempt;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.error.KeyConflictException;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules c: many callers at once. */
abstract class ConcurrencyRules extends RaceRules {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    private void credits(long amount) {
        needs(Capability.CONCURRENT_WRITERS);
        ledger().grant(Grant.purchase(account(), amount, key("bought")));
    }

    private static long applied(List<Receipt> receipts) {
        return receipts.stream().filter(receipt -> !receipt.isReplay()).count();
    }

    /** Look at whether key and effect commit together, under the account's lock. */
    @Test
    public final void c1_one_command_delivered_by_many_at_once_is_applied_once() {
        credits(100);
        Spend spend = Spend.of(account(), 30, key("job"));
        List<Receipt> receipts =
                Together.times(THREADS, i -> ledger().spend(spend)).allOrFail();
        assertEquals(1, applied(receipts), "deliveries that were applied");
        receipts.forEach(receipt -> assertEquals(receipts.get(0), receipt, "receipts differ"));
        assertEquals(70, available(account()));
    }

    /** Look at whether the second of two commands under one key sees the first. */
    @Test
    public final void c2_of_several_commands_under_one_key_one_is_applied_and_the_rest_conflict() {
        credits(100);
        List<Receipt> receipts = Together.times(THREADS, i -> ledger().spend(Spend.of(account(), i + 1, key("job"))))
                .allBut(KeyConflictException.class);
        assertEquals(1, receipts.size(), "commands that were applied");
        assertEquals(100 - receipts.get(0).entry().amount(), available(account()));
    }

    /** Look at whether keys are unique in the whole ledger, or only in an account; an account's lock is not enough. */
    @Test
    public final void c3_one_key_on_two_accounts_at_once_is_applied_on_one() {
        needs(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < ROUNDS; round++) {
            Key key = key("bought-" + round);
            var race = Together.<Receipt>run(List.of(
                    () -> ledger().grant(Grant.purchase(account("one"), 10, key)),
                    () -> ledger().grant(Grant.purchase(account("two"), 10, key))));
            assertEquals(1, race.allBut(KeyConflictException.class).size(), "grants that were applied");
        }
        assertEquals(10 * ROUNDS, available(account("one")) + available(account("two")));
    }

    /** Look at what is read before the lock is held: the sixth hold must see the five before it. */
    @Test
    public final void c4_of_20_holds_of_75_against_500_credits_6_stand() {
        credits(500);
        List<Attempt> attempts = Together.times(20, i -> ledger().tryHold(Hold.of(account(), 75, key("hold-" + i))))
                .allOrFail();
        assertEquals(6, attempts.stream().filter(Attempt::isAccepted).count(), "holds that stand");
        assertEquals(new Totals(50, 450, 0, 0), ledger().balance(account()).totals());
    }

    /** Look at what is read before the lock is held: no spend may count on what another has taken. */
    @Test
    public final void c5_spends_at_once_never_leave_less_than_zero() {
        credits(100);
        List<Attempt> attempts = Together.times(20, i -> ledger().trySpend(Spend.of(account(), 7, key("job-" + i))))
                .allOrFail();
        assertEquals(14, attempts.stream().filter(Attempt::isAccepted).count(), "spends that went through");
        assertEquals(2, available(account()));
    }

    /** Look at whether what there is for an upTo spend is read under the lock. */
    @Test
    public final void c6_spends_of_what_there_is_share_it_exactly() {
        credits(100);
        List<Receipt> receipts = Together.times(
                        THREADS,
                        i -> ledger().spend(
                                        Spend.of(account(), 30, key("job-" + i)).upTo()))
                .allOrFail();
        assertEquals(
                100,
                receipts.stream().mapToLong(receipt -> receipt.entry().amount()).sum(),
                "credits that were taken");
        assertEquals(0, available(account()));
    }

    /** Look at the order in which the accounts of a list are locked: one order for all. */
    @Test
    public final void c7_lists_over_the_same_accounts_in_opposite_order_do_not_block_each_other() {
        needs(Capability.CONCURRENT_WRITERS);
        Account one = account("one");
        Account two = account("two");
        ledger().grant(Grant.purchase(one, 1_000, key("bought-1")));
        ledger().grant(Grant.purchase(two, 1_000, key("bought-2")));
        Together.times(THREADS, i -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        String name = i + "-" + round;
                        Command first = Spend.of(one, 1, key("one-" + name));
                        Command second = Spend.of(two, 1, key("two-" + name));
                        ledger().postAll(i % 2 == 0 ? List.of(first, second) : List.of(second, first));
                    }
                    return i;
                })
                .allOrFail();
        assertEquals(1_000 - THREADS * ROUNDS, available(one));
        assertEquals(1_000 - THREADS * ROUNDS, available(two));
    }

    /** Look at whether a list that others deliver too is wholly applied by one of them. */
    @Test
    public final void c8_one_list_delivered_by_many_at_once_is_applied_once() {
        credits(100);
        List<Command> list =
                List.of(Spend.of(account(), 10, key("job")), Grant.promotion(account("friend"), 10, key("thanks")));
        List<List<Receipt>> deliveries =
                Together.times(THREADS, i -> ledger().postAll(list)).allOrFail();
        assertEquals(
                1,
                deliveries.stream().filter(receipts -> applied(receipts) == 2).count(),
                "lists applied");
        assertEquals(2, deliveries.stream().mapToLong(ConcurrencyRules::applied).sum(), "commands applied");
        assertEquals(90, available(account()));
        assertEquals(10, available(account("friend")));
    }

    /** Look at how the row of an account comes to be: two may find that there is none. */
    @Test
    public final void c9_an_account_can_be_used_by_many_at_once_for_the_first_time() {
        needs(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "new-" + round;
            Together.times(THREADS, i -> ledger().grant(Grant.purchase(account(name), 10, key(name + "-" + i))))
                    .allOrFail();
            assertEquals(10 * THREADS, available(account(name)));
            assertEquals(
                    LongStream.rangeClosed(1, THREADS).boxed().toList(),
                    Facts.sequences(history(ledger(), account(name))));
        }
    }

    /** Look at whether one read puts together what belongs to different states. */
    @Test
    public final void c10_reads_see_whole_states_while_others_write() {
        credits(100);
        AtomicBoolean busy = new AtomicBoolean(true);
        List<Callable<Integer>> tasks = new ArrayList<>();
        tasks.add(() -> {
            try {
                for (int i = 0; i < 20 * ROUNDS; i++) {
                    ledger().hold(Hold.of(account(), 30, key("hold-" + i)));
                    ledger().release(Release.of(key("hold-" + i), key("release-" + i)));
                }
            } finally {
                busy.set(false);
            }
            return 0;
        });
        IntStream.range(0, 3)
                .forEach(reader -> tasks.add(() -> {
                    int reads = 0;
                    while (busy.get()) {
                        balanceIsWhole(ledger().balance(account()));
                        historyIsWhole(ledger().history(account()).items());
                        reads++;
                    }
                    return reads;
                }));
        Together.run(tasks).allOrFail();
        assertEquals(new Totals(100, 0, 0, 0), ledger().balance(account()).totals());
    }

    private static void balanceIsWhole(Balance balance) {
        assertEquals(100, balance.available() + balance.held(), () -> "a balance of different states: " + balance);
        assertEquals(
                balance.available(),
                balance.usableByScope().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                () -> "sums of different states: " + balance);
    }

    private static void historyIsWhole(List<Entry> newestFirst) {
        for (int i = 1; i < newestFirst.size(); i++) {
            assertEquals(newestFirst.get(i).after(), newestFirst.get(i - 1).before(), "entries that do not join");
            assertEquals(
                    newestFirst.get(i).sequence() + 1, newestFirst.get(i - 1).sequence(), "a gap");
        }
    }
}
