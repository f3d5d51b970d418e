package io.creditledger.testkit.broken;

import static io.creditledger.signal.SignalKind.DEPLETED;
import static io.creditledger.signal.SignalKind.EXPIRING;
import static io.creditledger.signal.SignalKind.LOW;
import static io.creditledger.signal.SignalKind.RECOVERED;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.query.LotQuery;
import io.creditledger.signal.ExpiringCredits;
import io.creditledger.signal.Signal;
import io.creditledger.signal.Signals;
import io.creditledger.value.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that tell the wrong thing, or at the wrong time, or not as often as they should. */
final class SignalFaults {
    private static final String WHAT_WAS_TOLD = "what was told";

    private SignalFaults() {}

    static Stream<Broken> all() {
        return Stream.concat(levels(), expiry());
    }

    private static Stream<Broken> levels() {
        return Stream.of(
                ledger(
                        "tells again and again that an account is low",
                        "si1_coming_down_below_the_threshold_is_told_once",
                        "number=2",
                        sound -> new Teller(sound, (before, after, told, say) -> {
                            if (after.available() < 100 && after.available() < before.available()) {
                                say.accept(LOW);
                            }
                        })),
                ledger(
                        "takes an account at the threshold for low",
                        "si2_the_threshold_itself_is_not_low",
                        WHAT_WAS_TOLD,
                        sound -> new Teller(sound, (before, after, told, say) -> {
                            if (after.available() <= 100 && after.available() < before.available() && told.add(LOW)) {
                                say.accept(LOW);
                            }
                        })),
                ledger(
                        "says nothing of depletion to who knows that it is low",
                        "si3_having_nothing_left_is_told_as_well_as_being_low",
                        "expected: <[LOW, DEPLETED]>",
                        sound -> hiding(sound, signal -> signal.kind() == DEPLETED)),
                ledger(
                        "tells everything once in a lifetime",
                        "si4_being_back_at_the_threshold_is_told_once_and_the_next_fall_again",
                        WHAT_WAS_TOLD,
                        sound -> {
                            Set<Object> known = new HashSet<>();
                            return hiding(sound, signal -> !known.add(List.of(signal.account(), signal.kind())));
                        }),
                ledger(
                        "tells of accounts that begin with little",
                        "si7_who_begins_with_little_is_told_of_at_the_first_fall",
                        WHAT_WAS_TOLD,
                        sound -> new Teller(sound, (before, after, told, say) -> {
                            if (after.available() < 100 && told.add(LOW)) {
                                say.accept(LOW);
                            }
                        })),
                ledger(
                        "judges what time did together with the command behind it",
                        "si8_what_time_did_is_told_whoever_writes_it_down",
                        WHAT_WAS_TOLD,
                        sound -> new Teller(sound, (before, after, told, say) -> {
                            if (after.available() < 100 && after.available() < before.available() && told.add(LOW)) {
                                say.accept(LOW);
                            }
                        })),
                ledger(
                        "tells what is available when it delivers",
                        "si10_what_time_took_is_told_of_its_own_entry",
                        "what was available after that entry",
                        sound -> changing(
                                sound,
                                signal -> with(
                                        signal,
                                        signal.number(),
                                        sound.balance(signal.account()).available()))),
                ledger(
                        "numbers the signals of all accounts together",
                        "si13_signals_are_numbered_in_each_account",
                        "two",
                        sound -> {
                            AtomicLong number = new AtomicLong();
                            return changing(
                                    sound, signal -> with(signal, number.incrementAndGet(), signal.available()));
                        }),
                ledger(
                        "does not see that an account recovered under other thresholds",
                        "si15_other_thresholds_are_judged_with_the_next_write",
                        WHAT_WAS_TOLD,
                        sound -> hiding(sound, signal -> signal.kind() == RECOVERED)));
    }

    private static Stream<Broken> expiry() {
        return Stream.of(
                ledger(
                        "sweeps only where something fell due",
                        "si18_credits_that_come_to_expire_soon_are_told_once_by_a_sweep",
                        "but was: <[]>",
                        SignalFaults::sweepingWhatIsDue),
                ledger(
                        "leaves expiring credits to the sweeps",
                        "si19_the_next_write_tells_it_without_a_sweep",
                        WHAT_WAS_TOLD,
                        SignalFaults::tellingAfterSweeps),
                ledger(
                        "tells of what was granted, not of what is left",
                        "si19_the_next_write_tells_it_without_a_sweep",
                        "but was: <150>",
                        sound -> changing(sound, signal -> whole(sound, signal))),
                ledger(
                        "tells of a lot once in its life",
                        "si22_credits_that_were_extended_are_told_again_when_they_come_to_expire_soon",
                        WHAT_WAS_TOLD,
                        sound -> {
                            Set<Object> known = new HashSet<>();
                            return hiding(
                                    sound,
                                    signal -> !known.add(List.of(
                                            signal.account(),
                                            signal.expiring().orElseThrow().lot())));
                        }),
                ledger(
                        "tells of the lot that expires last first",
                        "si26_of_many_lots_each_is_told_once_and_the_first_to_expire_first",
                        "but was: <[2, 3",
                        DeliveryFaults::backwards));
    }

    private static Ledger hiding(Ledger sound, Predicate<Signal> hidden) {
        return DeliveryFaults.delivering(
                sound,
                signals -> (handler, limit) -> signals.deliver(
                        signal -> {
                            if (!hidden.test(signal)) {
                                handler.accept(signal);
                            }
                        },
                        limit));
    }

    private static Ledger changing(Ledger sound, UnaryOperator<Signal> change) {
        return DeliveryFaults.delivering(
                sound,
                signals -> (handler, limit) -> signals.deliver(signal -> handler.accept(change.apply(signal)), limit));
    }

    private static Ledger sweepingWhatIsDue(Ledger sound) {
        return new Front(sound, SignalFaults::sweepingWhatIsDue) {
            @Override
            public List<Entry> sweep(Account account) {
                boolean due = behind().history(account).items().stream().anyMatch(entry -> !entry.isWritten());
                return due ? behind().sweep(account) : List.of();
            }
        };
    }

    private static Ledger tellingAfterSweeps(Ledger sound) {
        return new Front(sound, SignalFaults::tellingAfterSweeps) {
            private boolean swept;

            @Override
            public Receipt post(Command command) {
                swept = false;
                return behind().post(command);
            }

            @Override
            public List<Entry> sweep(Account account) {
                swept = true;
                return behind().sweep(account);
            }

            @Override
            public Signals signals() {
                return hiding(behind(), signal -> signal.kind() == EXPIRING && !swept)
                        .signals();
            }
        };
    }

    private static Signal with(Signal signal, long number, long available) {
        return new Signal(
                signal.account(),
                number,
                signal.kind(),
                signal.at(),
                signal.entry(),
                available,
                signal.debt(),
                signal.expiring());
    }

    private static Signal whole(Ledger sound, Signal signal) {
        return new Signal(
                signal.account(),
                signal.number(),
                signal.kind(),
                signal.at(),
                signal.entry(),
                signal.available(),
                signal.debt(),
                signal.expiring()
                        .map(credits -> new ExpiringCredits(
                                credits.lot(), granted(sound, signal.account(), credits.lot()), credits.expiresAt())));
    }

    private static long granted(Ledger sound, Account account, long lot) {
        return sound.lots(account, LotQuery.all()).stream()
                .filter(one -> one.number() == lot)
                .findFirst()
                .orElseThrow()
                .granted();
    }
}
