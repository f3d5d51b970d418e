package io.creditledger.testkit.broken;

import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.signal.Signal;
import io.creditledger.signal.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that know what to tell, and do not bring it home. */
final class DeliveryFaults {
    private DeliveryFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "delivers everything twice",
                        "si32_signals_come_in_their_order_and_not_again",
                        "[1, 1, 2, 2]",
                        sound -> delivering(
                                sound,
                                signals -> (handler, limit) -> signals.deliver(
                                        signal -> {
                                            handler.accept(signal);
                                            handler.accept(signal);
                                        },
                                        limit))),
                ledger(
                        "takes no notice of the limit",
                        "si33_a_delivery_says_how_many_there_were_and_keeps_to_its_limit",
                        "the first three",
                        sound -> delivering(
                                sound, signals -> (handler, limit) -> signals.deliver(handler, Integer.MAX_VALUE))),
                ledger(
                        "goes on with an account whose handler has failed",
                        "si34_a_signal_that_its_handler_refuses_comes_again_before_the_next_one",
                        "what was tried",
                        sound -> delivering(sound, DeliveryFaults::goingOn)),
                ledger(
                        "stops where a handler fails",
                        "si36_a_handler_that_fails_for_one_account_keeps_no_other_waiting",
                        "of the second account",
                        sound -> delivering(sound, DeliveryFaults::oneByOne)),
                ledger(
                        "forgets before it tells",
                        "si39_what_a_program_has_died_with_comes_again_after_a_while",
                        "expected: <[1, 2]> but was: <[]>",
                        sound -> delivering(sound, DeliveryFaults::forgettingFirst)),
                ledger(
                        "delivers what another delivery has in its hands",
                        "si40_what_one_delivery_has_in_its_hands_no_other_takes",
                        "of the same, to the other delivery",
                        DeliveryFaults::sharing),
                ledger(
                        "goes on when its time is up",
                        "si41_a_delivery_whose_time_is_up_leaves_the_rest_to_others",
                        "in the order in which they came",
                        sound -> delivering(sound, DeliveryFaults::forgettingFirst)),
                ledger(
                        "hands over as they come, whatever their order",
                        "si46_every_crossing_is_told_once_and_in_order_however_many_write",
                        "the number of",
                        DeliveryFaults::backwards));
    }

    static Ledger delivering(Ledger sound, UnaryOperator<Signals> way) {
        return new Front(sound, other -> delivering(other, way)) {
            @Override
            public Signals signals() {
                return way.apply(behind().signals());
            }
        };
    }

    static Ledger backwards(Ledger sound) {
        return delivering(sound, signals -> (handler, limit) -> {
            List<Signal> all = new ArrayList<>();
            int delivered = signals.deliver(all::add, limit);
            Collections.reverse(all);
            all.forEach(handler);
            return delivered;
        });
    }

    private static Signals forgettingFirst(Signals signals) {
        return (handler, limit) -> {
            List<Signal> all = new ArrayList<>();
            int delivered = signals.deliver(all::add, limit);
            all.forEach(handler);
            return delivered;
        };
    }

    private static Signals goingOn(Signals signals) {
        return (handler, limit) -> {
            List<RuntimeException> failures = new ArrayList<>();
            int delivered = signals.deliver(
                    signal -> {
                        try {
                            handler.accept(signal);
                        } catch (IllegalStateException failure) {
                            failures.add(failure);
                        }
                    },
                    limit);
            failures.stream().findFirst().ifPresent(failure -> {
                throw failure;
            });
            return delivered;
        };
    }

    private static Signals oneByOne(Signals signals) {
        return (handler, limit) -> {
            int delivered = 0;
            while (delivered < limit && signals.deliver(handler, 1) == 1) {
                delivered++;
            }
            return delivered;
        };
    }

    private static Ledger sharing(Ledger sound) {
        List<Signal> kept = new ArrayList<>();
        return delivering(sound, signals -> (handler, limit) -> {
            signals.deliver(kept::add, limit);
            List<Signal> some = List.copyOf(kept);
            some.forEach(handler);
            kept.removeAll(some);
            return some.size();
        });
    }
}
