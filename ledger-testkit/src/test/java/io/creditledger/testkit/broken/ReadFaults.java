package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Broken.timed;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.command.Noted;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that keep or tell the wrong words and numbers. */
final class ReadFaults {
    private ReadFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "counts what is held as available",
                        "l2_the_balance_tells_available_held_pending_and_debt",
                        "held=30",
                        sound -> balances(sound, ReadFaults::heldToo)),
                ledger(
                        "leaves debt out by feature",
                        "l4_debt_lowers_what_is_available_for_every_feature",
                        "-20",
                        sound -> balances(sound, ReadFaults::debtApart)),
                ledger(
                        "forgets what pending credits are for",
                        "l5_what_is_pending_depends_on_the_feature_too",
                        "40",
                        sound -> balances(sound, is -> with(is, "pendingByScope", Map.of(Scope.ANY, is.pending())))),
                timed(
                        "believes its clock alone",
                        "l12_a_clock_behind_the_last_entry_reads_as_of_that_entry",
                        "balance",
                        ReadFaults::ownClock),
                ledger(
                        "does not find what time did",
                        "l21_a_key_finds_the_entry_that_it_left_behind",
                        "once it is",
                        ReadFaults::usersOnly),
                ledger(
                        "leaves out accounts that have nothing",
                        "l23_many_balances_are_those_of_each",
                        "before something falls due",
                        sound -> bulk(
                                sound,
                                balances -> balances.values()
                                        .removeIf(balance -> balance.totals().equals(Totals.ZERO)))),
                ledger(
                        "has balances in an order of its own",
                        "l24_many_balances_come_in_the_order_of_the_question",
                        "expected",
                        sound -> bulk(sound, balances -> {
                            Map<Account, Balance> sorted = new TreeMap<>(Comparator.comparing(Account::toString));
                            sorted.putAll(balances);
                            balances.clear();
                            balances.putAll(sorted);
                        })),
                ledger(
                        "answers for a thousand accounts at most",
                        "l25_there_may_be_thousands_of_balances",
                        "expected",
                        sound -> bulk(
                                sound,
                                balances -> balances.keySet()
                                        .retainAll(List.copyOf(balances.keySet())
                                                .subList(0, Math.min(1_000, balances.size()))))),
                ledger(
                        "cuts long reasons",
                        "b51_the_longest_note_is_kept",
                        "reason",
                        sound -> Front.asking(sound, ReadFaults::withShortReason)),
                ledger(
                        "replaces characters that it does not know",
                        "b52_every_character_is_kept",
                        "reason",
                        sound -> Front.showing(sound, ReadFaults::inAscii)),
                ledger(
                        "asks nobody for a reason",
                        "b55_every_person_must_give_a_reason",
                        "InvalidInput",
                        ReadFaults::asksNoReason),
                ledger(
                        "forgets who asks",
                        "b55_every_person_must_give_a_reason",
                        "InvalidInput",
                        ReadFaults::forgetsWhoAsks));
    }

    private static Ledger balances(Ledger sound, UnaryOperator<Balance> change) {
        return new Front(sound, other -> balances(other, change)) {
            @Override
            public Balance balance(Account account) {
                return change.apply(sound.balance(account));
            }
        };
    }

    private static Ledger bulk(Ledger sound, Consumer<Map<Account, Balance>> change) {
        return new Front(sound, other -> bulk(other, change)) {
            @Override
            public Map<Account, Balance> balances(Collection<Account> accounts) {
                Map<Account, Balance> balances = new LinkedHashMap<>(sound.balances(accounts));
                change.accept(balances);
                return balances;
            }
        };
    }

    private static Balance heldToo(Balance is) {
        return with(is, "totals", new Totals(is.available() + is.held(), is.held(), is.pending(), is.debt()));
    }

    private static Balance debtApart(Balance is) {
        Map<Scope, Long> usable = new HashMap<>(is.usableByScope());
        usable.merge(Scope.ANY, is.debt(), Long::sum);
        return with(is, "usableByScope", usable);
    }

    private static Ledger ownClock(Ledger sound, Clock clock) {
        return new Front(sound, other -> ownClock(other, clock)) {
            @Override
            public Balance balance(Account account) {
                return with(sound.balance(account), "totals", sound.balanceAt(account, clock.instant()));
            }
        };
    }

    private static Ledger usersOnly(Ledger sound) {
        return new Front(sound, ReadFaults::usersOnly) {
            @Override
            public Optional<Entry> entry(Key key) {
                return key.isReserved() ? Optional.empty() : sound.entry(key);
            }
        };
    }

    private static Command withShortReason(Command command) {
        String reason = command.note().reason().orElse("");
        return reason.length() <= 250 ? command : (Command) ((Noted<?>) command).reason(reason.substring(0, 250));
    }

    private static Entry inAscii(Entry entry) {
        Note note = entry.note();
        return with(
                entry,
                "note",
                note.reason()
                        .map(words -> note.reason(words.replaceAll("[^ -~]", "?")))
                        .orElse(note));
    }

    private static Ledger asksNoReason(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            try {
                return behind.post(command);
            } catch (InvalidInputException missing) {
                return behind.post((Command) ((Noted<?>) command).reason("none"));
            }
        });
    }

    private static Ledger forgetsWhoAsks(Ledger sound) {
        return new Front(sound, other -> forgetsWhoAsks(sound));
    }
}
