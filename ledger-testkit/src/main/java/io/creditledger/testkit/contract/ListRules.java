package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.value.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules m: lists of commands: all or nothing, as if sent one by one. */
abstract class ListRules extends AuditRules {
    /** Look at a list without commands: nothing to do is not an error. */
    @Test
    public final void m1_an_empty_list_does_nothing() {
        assertEquals(List.of(), ledger().postAll(List.of()));
    }

    /** Look at what a list answers: one receipt for each command, in the order of the list. */
    @Test
    public final void m2_a_list_answers_in_its_order() {
        List<Receipt> receipts = postList(credits("g", 100), job("s", 30), credits("h", 5));
        assertEquals(
                List.of(key("g"), key("s"), key("h")),
                receipts.stream().map(receipt -> receipt.entry().key()).toList());
        assertEquals(outcomes(Outcome.APPLIED, Outcome.APPLIED, Outcome.APPLIED), outcomesOf(receipts));
        assertEquals(log(), receipts.stream().map(Receipt::entry).toList());
    }

    /** Look at the balance of each receipt: after its own command, not after the list. */
    @Test
    public final void m3_a_receipt_of_a_list_has_the_balance_after_its_command() {
        List<Receipt> receipts = postList(credits("g", 100), job("s", 30), job("t", 30));
        assertEquals(
                List.of(new Totals(100, 0, 0, 0), new Totals(70, 0, 0, 0), new Totals(40, 0, 0, 0)),
                receipts.stream().map(Receipt::balance).toList());
    }

    /** Look at the order of effect: a spend before its credits is refused, behind them it is not. */
    @Test
    public final void m4_the_order_of_a_list_is_the_order_of_effect() {
        assertListRefused(InsufficientCreditsException.class, job("s", 30), credits("g", 100));
        postList(credits("g", 100), job("s", 30));
        assertSums(70, 0, 0, 0);
    }

    /** Look at the last command of a list: if it is refused, nothing of the list is in the books. */
    @Test
    public final void m5_a_refusal_at_the_end_refuses_everything() {
        applied(credits("g", 100));
        assertListRefused(InsufficientCreditsException.class, job("s", 30), credits("h", 5), job("t", 500));
        for (String key : List.of("s", "h", "t")) {
            assertEquals(Optional.empty(), ledger().entry(key(key)));
        }
        applied(job("s", 100));
    }

    /** Look at lists over several accounts: a refusal in one leaves the others as they were. */
    @Test
    public final void m6_a_refusal_in_one_account_refuses_the_list_in_all() {
        Account other = account("other");
        assertListRefused(InsufficientCreditsException.class, credits("g", 100), Spend.of(other, 1, key("s")));
        assertEquals(List.of(), log());
        assertEquals(List.of(), log(other));
    }

    /** Look at lists over several accounts: each has its own entries and sums, in whatever order they are named. */
    @Test
    public final void m7_a_list_may_be_over_several_accounts() {
        Account other = account("another");
        Account third = watched(account().in("tokens"));
        List<Receipt> receipts = postList(
                credits("a", 100),
                Grant.purchase(other, 20, key("b")),
                Spend.of(account(), 30, key("c")),
                Grant.purchase(third, 3, key("d")),
                Spend.of(other, 20, key("e")));
        assertEquals(
                List.of(1L, 1L, 2L, 1L, 2L),
                receipts.stream().map(receipt -> receipt.entry().sequence()).toList());
        assertSums(70, 0, 0, 0);
        assertEquals(0, available(other));
        assertEquals(3, available(third));
    }

    /** Look at the acts that later commands name: those of the same list count, entries not written yet among them. */
    @Test
    public final void m8_later_commands_may_name_keys_of_the_list() {
        postList(
                credits("g", 100).pending(),
                Activate.of(key("g"), key("a")),
                aside("h", 60),
                Capture.of(key("h"), key("c")).amount(40),
                Refund.of(key("c"), key("r")).amount(10),
                Extend.until(key("g"), after(ONE_DAY), key("x")),
                Revoke.amount(key("g"), 5, key("v")));
        assertSums(65, 0, 0, 0);
    }

    /** Look at the acts that commands name: a list is not read backwards. */
    @Test
    public final void m9_earlier_commands_do_not_see_later_ones() {
        applied(credits("g", 100));
        var refusal = assertListRefused(UnknownKeyException.class, Release.of(key("h"), key("r")), aside("h", 60));
        assertEquals(key("h"), refusal.key());
    }

    /** Look at the accounts of acts in a list: named beside the wrong one, they are unknown there. */
    @Test
    public final void m10_an_act_of_the_list_in_another_account_is_unknown() {
        Account other = account("other");
        assertListRefused(
                UnknownKeyException.class,
                credits("g", 100),
                job("s", 10),
                Refund.of(key("s"), key("r")).on(other));
    }

    /** Look at one command twice in a list: it is applied once. */
    @Test
    public final void m11_the_same_command_twice_in_a_list_is_applied_once() {
        List<Receipt> receipts = postList(credits("g", 100), job("s", 30), job("t", 1), job("s", 30));
        assertEquals(
                outcomes(Outcome.APPLIED, Outcome.APPLIED, Outcome.APPLIED, Outcome.REPLAYED), outcomesOf(receipts));
        assertEquals(receipts.get(1), receipts.get(3));
        assertEquals(new Totals(70, 0, 0, 0), receipts.get(3).balance());
        assertSums(69, 0, 0, 0);
    }

    /** Look at one key with two contents in a list: nothing of the list is applied. */
    @Test
    public final void m12_one_key_with_two_contents_refuses_the_list() {
        applied(credits("g", 100));
        var refusal = assertListRefused(KeyConflictException.class, job("s", 30), job("s", 31));
        assertEquals(key("s"), refusal.key());
        assertEquals("amount", refusal.field());
        applied(job("s", 31));
    }

    /** Look at one key on two accounts in a list: the key is one for the whole ledger. */
    @Test
    public final void m13_one_key_on_two_accounts_refuses_the_list() {
        Account other = account("other");
        var refusal =
                assertListRefused(KeyConflictException.class, credits("g", 100), Grant.purchase(other, 100, key("g")));
        assertEquals("account", refusal.field());
        assertEquals(List.of(), log(other));
    }

    final List<Receipt> postList(Command... commands) {
        return ledger().postAll(Arrays.asList(commands));
    }

    final <X extends LedgerException> X assertListRefused(Class<X> how, Command... commands) {
        return refused(account(), how, () -> postList(commands));
    }

    static List<Outcome> outcomes(Outcome... outcomes) {
        return List.of(outcomes);
    }

    static List<Outcome> outcomesOf(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).toList();
    }
}
