package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Outcome;
import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules n: many commands in one call, each for itself. */
abstract class EachRules extends ListReplayRules {
    /** Look at a call without commands: nothing to do is not an error. */
    @Test
    public final void n1_no_commands_have_no_results() {
        assertEquals(List.of(), ledger().postEach(List.of()));
    }

    /** Look at the results: one for each command, in the order of the list, each with its own command and receipt. */
    @Test
    public final void n2_each_command_has_its_result_in_its_place() {
        List<Command> commands = List.of(credits("g", 100), job("s", 30), credits("h", 5));
        List<Posted> results = ledger().postEach(commands);
        assertEquals(commands, results.stream().map(Posted::command).toList());
        List<Receipt> receipts = results.stream().map(Posted::orElseThrow).toList();
        assertEquals(outcomes(Outcome.APPLIED, Outcome.APPLIED, Outcome.APPLIED), outcomesOf(receipts));
        assertEquals(log(), receipts.stream().map(Receipt::entry).toList());
    }

    /** Look at a refusal in the middle: the commands before and after it are applied, and nothing is written for it. */
    @Test
    public final void n3_a_refusal_refuses_one_command_alone() {
        List<Posted> results = ledger().postEach(List.of(credits("g", 100), job("s", 500), job("t", 30)));
        assertEquals(
                List.of(true, false, true),
                results.stream().map(Posted::isAccepted).toList());
        assertRefused(InsufficientCreditsException.class, results.get(1));
        assertEquals(Optional.empty(), ledger().entry(key("s")));
        assertSums(70, 0, 0, 0);
        applied(job("s", 70));
    }

    /** Look at the order of effect: later commands see earlier ones, and may name their keys. */
    @Test
    public final void n4_later_commands_see_earlier_ones() {
        List<Posted> results = ledger().postEach(List.of(
                job("early", 30),
                credits("g", 100).pending(),
                Activate.of(key("g"), key("a")),
                aside("h", 60),
                Capture.of(key("h"), key("c")).amount(40),
                Refund.of(key("c"), key("r")).amount(10)));
        assertRefused(InsufficientCreditsException.class, results.get(0));
        results.stream().skip(1).forEach(Posted::orElseThrow);
        assertSums(70, 0, 0, 0);
    }

    /** Look at commands that name one that was refused: it left nothing to name. */
    @Test
    public final void n5_what_was_refused_cannot_be_named() {
        List<Posted> results =
                ledger().postEach(List.of(aside("h", 60), Capture.of(key("h"), key("c")), credits("g", 100)));
        assertRefused(InsufficientCreditsException.class, results.get(0));
        assertRefused(UnknownKeyException.class, results.get(1));
        assertSums(100, 0, 0, 0);
    }

    /** Look at one command twice in the list: applied once, replayed once, with equal receipts. */
    @Test
    public final void n6_a_command_that_is_there_twice_is_applied_once() {
        applied(credits("g", 100));
        List<Receipt> receipts = ledger().postEach(List.of(job("s", 30), job("s", 30))).stream()
                .map(Posted::orElseThrow)
                .toList();
        assertEquals(outcomes(Outcome.APPLIED, Outcome.REPLAYED), outcomesOf(receipts));
        assertEquals(receipts.get(0), receipts.get(1));
        assertSums(70, 0, 0, 0);
    }

    /** Look at one key with two contents: the first is applied, the second refused, in whichever account it is. */
    @Test
    public final void n7_a_conflict_refuses_one_command_alone() {
        Account other = account("other");
        List<Posted> results = ledger().postEach(List.of(
                credits("g", 100), job("s", 30), job("s", 31), Grant.purchase(other, 30, key("s")), job("t", 1)));
        assertRefused(KeyConflictException.class, results.get(2));
        assertRefused(KeyConflictException.class, results.get(3));
        results.get(4).orElseThrow();
        assertSums(69, 0, 0, 0);
        assertEquals(List.of(), log(other));
    }

    /** Look at the whole call sent again: everything is replayed, and what was refused may go through now. */
    @Test
    public final void n8_sent_again_only_what_was_refused_is_applied() {
        List<Command> commands = List.of(job("s", 30), credits("g", 100), job("t", 5));
        List<Posted> first = ledger().postEach(commands);
        List<Receipt> again =
                ledger().postEach(commands).stream().map(Posted::orElseThrow).toList();
        assertEquals(outcomes(Outcome.APPLIED, Outcome.REPLAYED, Outcome.REPLAYED), outcomesOf(again));
        assertEquals(first.get(2).orElseThrow(), again.get(2));
        assertSums(65, 0, 0, 0);
    }

    /** Look at a person who gives no reason: an error of the program, so that nothing is done at all. */
    @Test
    public final void n9_a_person_without_a_reason_does_nothing_at_all() {
        List<Command> commands = List.of(credits("g", 100).reason("goodwill"), credits("h", 100));
        var person = ledger().as(Actor.support("jane"));
        assertThrows(InvalidInputException.class, () -> person.postEach(commands));
        assertEquals(List.of(), log());
    }

    /** Look at many accounts and more commands than share a transaction: the results are those of one after the other. */
    @Test
    public final void n10_many_commands_over_many_accounts() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            Account one = account("of-" + i % 20);
            commands.add(i < 20 ? Grant.purchase(one, 10_000, key("g" + i)) : Spend.of(one, i % 7 + 1, key("s" + i)));
        }
        List<Entry> entries = ledger().postEach(commands).stream()
                .map(result -> result.orElseThrow().entry())
                .toList();
        for (int i = 0; i < commands.size(); i++) {
            assertEquals(commands.get(i).key(), entries.get(i).key());
            assertEquals(i / 20 + 1, entries.get(i).sequence());
        }
    }

    /** Look at spends that reach beyond the lots that burn first: as far as there are lots, each spend is applied. */
    @Test
    public final void n11_spends_reach_as_far_as_there_are_lots() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            commands.add(credits("g" + i, 10));
        }
        for (int i = 0; i < 9; i++) {
            commands.add(job("s" + i, 15));
        }
        List<Posted> results = ledger().postEach(commands);
        assertTrue(results.subList(0, 20).stream().allMatch(Posted::isAccepted));
        assertRefused(InsufficientCreditsException.class, results.get(20));
        assertSums(0, 0, 0, 0);
    }

    /** Look at a spend that needs more lots than others, before commands that build on it: the order of the list holds. */
    @Test
    public final void n12_a_large_spend_comes_before_what_follows_it() {
        for (int i = 0; i < 6; i++) {
            applied(credits("g" + i, 10));
        }
        List<Posted> results = ledger().postEach(List.of(
                job("large", 50),
                job("small", 20),
                Refund.of(key("large"), key("r")).amount(5),
                job("t", 15)));
        assertEquals(
                List.of(true, false, true, true),
                results.stream().map(Posted::isAccepted).toList());
        assertRefused(InsufficientCreditsException.class, results.get(1));
        assertSums(0, 0, 0, 0);
    }

    /** Look at a key that is there twice, on two accounts: it goes to the one that comes first in the list. */
    @Test
    public final void n13_a_key_goes_to_the_account_that_comes_first() {
        Account other = account("other");
        List<Posted> results = ledger().postEach(List.of(
                credits("g", 100), Grant.purchase(other, 30, key("once")), job("once", 30), job("s", 1)));
        results.get(1).orElseThrow();
        assertRefused(KeyConflictException.class, results.get(2));
        assertSums(99, 0, 0, 0);
        assertEquals(1, log(other).size());
    }

    /** Look at a command that names one that comes behind it in the list: it is refused, in whatever order accounts are written. */
    @Test
    public final void n14_what_comes_later_cannot_be_named() {
        List<Posted> results =
                ledger().postEach(List.of(credits("g", 100), Capture.of(key("h"), key("c")), aside("h", 60)));
        assertRefused(UnknownKeyException.class, results.get(1));
        results.get(2).orElseThrow();
        assertSums(40, 60, 0, 0);
    }

    /** Look at a key that was refused on one account and applied on another: who names it means the act that is there. */
    @Test
    public final void n15_who_names_a_key_means_the_act_that_is_there() {
        Account other = account("other");
        applied(Grant.purchase(other, 50, key("g")));
        List<Posted> results = ledger().postEach(
                        List.of(aside("h", 60), Hold.of(other, 30, key("h")), Capture.of(key("h"), key("c"))));
        assertRefused(InsufficientCreditsException.class, results.get(0));
        results.get(1).orElseThrow();
        assertEquals(Optional.empty(), results.get(2).refusal());
        assertEquals(other, results.get(2).orElseThrow().entry().account());
        assertEquals(20, ledger().balance(other).available());
        List<Posted> refused = ledger().postEach(
                        List.of(aside("i", 60), Hold.of(other, 60, key("i")), Capture.of(key("i"), key("d"))));
        assertRefused(UnknownKeyException.class, refused.get(2));
    }

    /** Look at a command that names what the ledger writes by itself before an earlier one: it is there by then, and no act to refund. */
    @Test
    public final void n16_what_time_did_before_an_earlier_command_is_there() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("h", 10));
        clock.set(after(ONE_DAY));
        Entry expiry = log().get(2);
        assertFalse(expiry.isWritten());
        List<Posted> results = ledger().postEach(
                        List.of(Refund.of(expiry.key(), key("q")), job("s", 4), Refund.of(expiry.key(), key("r"))));
        assertRefused(UnknownKeyException.class, results.get(0));
        results.get(1).orElseThrow();
        assertRefused(WrongActException.class, results.get(2));
        assertSums(6, 0, 0, 0);
    }

    private static void assertRefused(Class<? extends LedgerException> how, Posted result) {
        assertFalse(result.isAccepted(), () -> "went through: " + result.command());
        assertInstanceOf(how, result.refusal().orElseThrow());
    }
}
