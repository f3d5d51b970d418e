package io.creditledger.testkit.contract;

import static io.creditledger.signal.SignalKind.DEPLETED;
import static io.creditledger.signal.SignalKind.LOW;
import static io.creditledger.signal.SignalKind.RECOVERED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Signals;
import io.creditledger.signal.Thresholds;
import io.creditledger.value.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rules si, continued: how signals are delivered. */
abstract class SignalDeliveryRules extends SignalExpiryRules {
    /** As long as a handler may take before somebody else has a turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a program dies of: no exception that a delivery deals with. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** An account that was low first, and then depleted. */
    private Account empty(String name) {
        Account account = account(name);
        ledger().grant(Grant.purchase(account, 150, key("bought-" + name)));
        ledger().spend(Spend.of(account, 100, key("job-1-" + name)));
        ledger().spend(Spend.of(account, 50, key("job-2-" + name)));
        return account;
    }

    private static List<Long> numbers(List<Signal> signals, Account account) {
        return signals.stream()
                .filter(signal -> signal.account().equals(account))
                .map(Signal::number)
                .toList();
    }

    /** Look at the order, and at what is forgotten. */
    @Test
    public final void si32_signals_come_in_their_order_and_not_again() {
        watch(LEVELS);
        List<Account> accounts = List.of(empty("one"), empty("two"), empty("three"));
        List<Signal> told = told();
        accounts.forEach(account -> assertEquals(List.of(1L, 2L), numbers(told, account), "of " + account));
        assertTold();
    }

    /** Look at what a delivery counts: what it has handed over. */
    @Test
    public final void si33_a_delivery_says_how_many_there_were_and_keeps_to_its_limit() {
        watch(LEVELS);
        empty("one");
        empty("two");
        List<Signal> told = new ArrayList<>();
        Signals signals = ledger().signals();
        assertEquals(3, signals.deliver(told::add, 3), "the first three");
        assertEquals(3, told.size());
        assertEquals(1, signals.deliver(told::add, 3), "the rest");
        assertEquals(0, signals.deliver(told::add, 3), "nothing is left");
        assertEquals(4, told.stream().distinct().count(), "different signals");
    }

    /** Look at what becomes of a signal whose handler has thrown, and of those behind it: they wait. */
    @Test
    public final void si34_a_signal_that_its_handler_refuses_comes_again_before_the_next_one() {
        watch(LEVELS);
        empty("owner");
        List<Signal> refused = new ArrayList<>();
        RuntimeException why = new IllegalStateException("the mail server is down");
        RuntimeException thrown = assertThrows(
                IllegalStateException.class,
                () -> deliver(signal -> {
                    refused.add(signal);
                    throw why;
                }));
        assertSame(why, thrown, "what the handler has thrown");
        assertEquals(List.of(LOW), refused.stream().map(Signal::kind).toList(), "what was tried");
        List<Signal> told = told();
        assertEquals(refused.get(0), told.get(0), "what came again");
        assertEquals(List.of(1L, 2L), numbers(told, account()));
    }

    /** Look at a handler that fails halfway: what it has done is done. */
    @Test
    public final void si35_what_was_handed_over_before_a_failure_does_not_come_again() {
        watch(LEVELS);
        empty("owner");
        assertThrows(
                IllegalStateException.class,
                () -> deliver(signal -> {
                    if (signal.kind() == DEPLETED) {
                        throw new IllegalStateException("at the second");
                    }
                }));
        assertTold(DEPLETED);
    }

    /** Look at how far a failure reaches: to the end of its account. */
    @Test
    public final void si36_a_handler_that_fails_for_one_account_keeps_no_other_waiting() {
        watch(LEVELS);
        List<Account> accounts = List.of(empty("one"), empty("two"), empty("three"));
        List<Signal> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> deliver(signal -> {
                    if (signal.account().equals(accounts.get(0))) {
                        throw new IllegalStateException("this customer has no address");
                    }
                    told.add(signal);
                }));
        assertEquals(List.of(1L, 2L), numbers(told, accounts.get(1)), "of the second account");
        assertEquals(List.of(1L, 2L), numbers(told, accounts.get(2)), "of the third account");
        assertEquals(List.of(1L, 2L), numbers(told(), accounts.get(0)), "of the first account, later");
    }

    /** Look at the limit: an account whose handler always fails must not use it up. */
    @Test
    public final void si37_accounts_whose_handler_fails_do_not_count_towards_the_limit() {
        watch(LEVELS);
        Account bad = empty("bad");
        clock.advance(TICK);
        Account good = empty("good");
        List<Signal> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> ledger().signals()
                        .deliver(
                                signal -> {
                                    if (signal.account().equals(bad)) {
                                        throw new IllegalStateException("always");
                                    }
                                    told.add(signal);
                                },
                                2));
        assertEquals(List.of(1L, 2L), numbers(told, good));
        assertEquals(List.of(1L, 2L), numbers(told(), bad));
    }

    /** Look at whether something is locked while the handler runs. */
    @Test
    public final void si38_a_handler_may_write_to_the_account_that_it_is_told_of() {
        watch(LEVELS);
        empty("owner");
        deliver(signal -> {
            if (signal.kind() == DEPLETED) {
                applied(credits("topped up", 500));
            }
        });
        List<Signal> later = told();
        assertEquals(500, available(account()));
        assertNotEquals(List.of(LOW, DEPLETED), later.stream().map(Signal::kind).toList(), "what came again");
    }

    /** Look at a program that dies with a signal in its hands: nobody knows whether it was told. */
    @Test
    public final void si39_what_a_program_has_died_with_comes_again_after_a_while() {
        watch(LEVELS);
        Account account = empty("owner");
        assertThrows(
                Death.class,
                () -> deliver(signal -> {
                    throw new Death();
                }));
        Account other = empty("other");
        clock.set(T0.plus(PATIENCE).minus(TICK));
        List<Signal> meanwhile = told();
        assertEquals(List.of(), numbers(meanwhile, account), "of the account that is in its hands");
        assertEquals(List.of(1L, 2L), numbers(meanwhile, other), "of another account");
        clock.set(T0.plus(PATIENCE));
        assertEquals(List.of(1L, 2L), numbers(told(), account));
        assertTold();
    }

    /** Look at two deliveries at a time: an account belongs to one of them. */
    @Test
    public final void si40_what_one_delivery_has_in_its_hands_no_other_takes() {
        watch(LEVELS);
        Account one = empty("one");
        Account two = empty("two");
        List<Signal> outer = new ArrayList<>();
        List<Signal> inner = new ArrayList<>();
        deliver(signal -> {
            if (outer.isEmpty()) {
                outer.add(signal);
                deliver(inner::add);
            } else {
                outer.add(signal);
            }
        });
        Account first = outer.get(0).account();
        assertEquals(List.of(1L, 2L), numbers(outer, first), "of the account that came first");
        assertEquals(List.of(), numbers(inner, first), "of the same, to the other delivery");
        assertEquals(List.of(1L, 2L), numbers(inner, first.equals(one) ? two : one), "of the other account");
    }

    /** Look at a handler that takes too long: its delivery goes no further, for somebody else may have gone on. */
    @Test
    public final void si41_a_delivery_whose_time_is_up_leaves_the_rest_to_others() {
        watch(LEVELS);
        Account account = empty("owner");
        List<Signal> told = new ArrayList<>();
        AtomicInteger depth = new AtomicInteger();
        deliver(signal -> {
            told.add(signal);
            if (depth.getAndIncrement() == 0) {
                clock.advance(PATIENCE);
                deliver(told::add);
            }
        });
        assertEquals(List.of(1L, 1L, 2L), numbers(told, account), "in the order in which they came");
        assertTold();
    }

    /** Look at signals that are written while older ones wait: their order stays. */
    @Test
    public final void si42_what_comes_later_waits_behind_what_waits_already() {
        watch(LEVELS);
        Account account = empty("owner");
        assertThrows(
                IllegalStateException.class,
                () -> deliver(signal -> {
                    throw new IllegalStateException("not yet");
                }));
        ledger().grant(Grant.purchase(account, 500, key("more")));
        List<Signal> told = told();
        assertEquals(
                List.of(LOW, DEPLETED, RECOVERED),
                told.stream().map(Signal::kind).toList());
        assertEquals(List.of(1L, 2L, 3L), numbers(told, account));
    }

    /** Look at more signals of one account than are handed over at a time. */
    @Test
    public final void si43_many_signals_of_one_account_come_in_one_delivery() {
        watch(LEVELS);
        applied(credits("bought", 100));
        for (int i = 0; i < 70; i++) {
            ledger().postAll(List.of(job("job-" + i, 100), credits("more-" + i, 100)));
        }
        List<Signal> told = told();
        assertEquals(210, told.size(), "signals");
        assertEquals(told.stream().map(Signal::number).sorted().toList(), numbers(told, account()), "in their order");
        assertTold();
    }

    /** Look at what is checked before anything is claimed. */
    @Test
    public final void si44_a_delivery_has_a_handler_and_a_limit() {
        watch(LEVELS);
        assertInvalid("handler", () -> ledger().signals().deliver(nothing(), 1));
        assertInvalid("limit", () -> ledger().signals().deliver(signal -> {}, 0));
    }

    /** Look at bounds that would never tell, or always. */
    @Test
    public final void si45_thresholds_have_bounds() {
        assertInvalid("low", () -> Thresholds.NONE.low(0));
        assertInvalid("low", () -> Thresholds.NONE.low(-1));
        assertInvalid("expiring", () -> Thresholds.NONE.expiringWithin(Duration.ZERO));
        assertInvalid("expiring", () -> Thresholds.NONE.expiringWithin(nothing()));
        assertInvalid("thresholds", () -> SignalPolicy.every(nothing()));
        assertInvalid("policy", () -> EVERYBODY.signals(nothing()));
    }
}
