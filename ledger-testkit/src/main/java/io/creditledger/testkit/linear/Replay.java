package io.creditledger.testkit.linear;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.model.Answers;
import io.creditledger.testkit.model.NaiveLedger;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Does in the model what was done in an account, in the order of its entries and at their times. Of one thread. */
final class Replay {
    /** Refused everywhere, so that a list which ends with it writes nothing. */
    private static final Command REFUSED = Spend.of(Account.of("nobody"), 1, Key.of("never"));

    private final Account account;
    private final Order order;
    private final Map<Call, NavigableSet<Integer>> fits = new HashMap<>();
    private final MutableClock clock = MutableClock.at(Instant.EPOCH);
    private final Ledger model = new NaiveLedger(clock, Actor.service("model"));
    private final Set<Key> written = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    Replay(Account account, Order order, List<Call> answered) {
        this.account = account;
        this.order = order;
        answered.forEach(call -> fits.put(call, new TreeSet<>()));
    }

    List<String> violations(List<Entry> entries, List<Step> steps) {
        int place = 0;
        compareAt(place);
        for (Entry entry : entries) {
            if (model.entry(entry.key()).isEmpty()) {
                clock.set(entry.recordedAt());
                if (entry.actor().role() == Role.SYSTEM) {
                    model.sweep(account);
                } else {
                    post(steps.get(place), entry);
                    if (violations.isEmpty() && steps.get(place).isDoneWith(written)) {
                        replays(steps.get(place));
                        compareAt(++place);
                    }
                }
            }
            differs("entry " + entry.sequence(), model.entry(entry.key()), Optional.of(entry));
            if (!violations.isEmpty()) {
                return violations;
            }
        }
        violations.addAll(Order.withoutPlace(fits));
        return violations;
    }

    private void post(Step step, Entry entry) {
        Command command = step.command(entry.key()).orElseThrow();
        try {
            Object receipt = model.as(entry.actor()).post(command);
            step.answer(command).ifPresent(told -> differs("answer to " + step.call(), receipt, told));
        } catch (LedgerException refusal) {
            violations.add("applied, but the model refuses it: " + command + ": " + refusal);
        }
        written.add(entry.key());
    }

    /** Of a list of which a part was written before: what has become of a hold since may have changed within the list. */
    private void replays(Step step) {
        for (Receipt told : step.call().receipts()) {
            boolean same = !told.isReplay()
                    || model.entry(told.entry().key())
                            .filter(told.entry()::equals)
                            .isPresent();
            if (!same) {
                violations.add("replayed, but it was not there: " + told + " in " + step.call());
            }
        }
    }

    private void differs(String what, Object expected, Object actual) {
        Answers.difference(expected, actual).ifPresent(text -> violations.add(what + " differs: " + text));
    }

    /** Which calls that wrote nothing may have been answered at this place. */
    private void compareAt(int place) {
        fits.forEach((call, places) -> {
            if (order.earliest(call) <= place
                    && place <= order.latest(call)
                    && Stream.of(call.beganAt(), call.endedAt()).anyMatch(instant -> isRight(call, instant))) {
                places.add(place);
            }
        });
    }

    private boolean isRight(Call call, Instant instant) {
        clock.set(instant);
        if (call.read().isPresent()) {
            return Answers.difference(model.balance(account), call.answer()).isEmpty();
        } else if (call.answer() instanceof LedgerException) {
            return Answers.difference(refusal(call), call.answer()).isEmpty();
        }
        boolean known = call.keys().stream().allMatch(key -> model.entry(key).isPresent());
        return known
                && Answers.difference(model.as(call.actor()).postAll(call.commands()), call.answer())
                        .isEmpty();
    }

    private Object refusal(Call call) {
        List<Command> commands = new ArrayList<>(call.commands());
        commands.add(REFUSED);
        try {
            return model.as(call.actor()).postAll(commands);
        } catch (LedgerException refusal) {
            return refusal;
        }
    }
}
