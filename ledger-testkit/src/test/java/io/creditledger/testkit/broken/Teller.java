package io.creditledger.testkit.broken;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalKind;
import io.creditledger.signal.Signals;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells by itself that accounts are low below 100 or depleted, or have recovered, as wrong as its judge is. */
final class Teller extends Front {
    private final Judge judge;
    private final Map<Account, Set<SignalKind>> told = new HashMap<>();
    private final Map<Account, Long> counts = new HashMap<>();
    private final List<Signal> waiting = new ArrayList<>();

    /** In front of this ledger; judges all that a command wrote together. */
    Teller(Ledger sound, Judge judge) {
        super(sound, other -> new Teller(other, judge));
        this.judge = judge;
    }

    /** What the sums before and after make of what was told; says it, and changes what was told. */
    interface Judge {
        void judge(Totals before, Totals after, Set<SignalKind> told, Consumer<SignalKind> say);
    }

    @Override
    public Receipt post(Command command) {
        Receipt receipt = behind().post(command);
        if (!receipt.isReplay()) {
            judge(receipt.entry().account(), receipt.entry().sequence());
        }
        return receipt;
    }

    private void judge(Account account, long last) {
        List<Entry> entries = behind().history(
                        account, HistoryQuery.oldestFirst().limit(1_000))
                .items();
        int first = entries.size() - 1;
        while (first > 0 && entries.get(first - 1).type().isSystem()) {
            first--;
        }
        judge(entries.get(first).before(), entries.get((int) last - 1));
    }

    private void judge(Totals before, Entry entry) {
        Account account = entry.account();
        judge.judge(before, entry.after(), told.computeIfAbsent(account, none -> new HashSet<>()), kind -> {
            long number = counts.merge(account, 1L, Long::sum);
            waiting.add(new Signal(
                    account,
                    number,
                    kind,
                    entry.at(),
                    entry.sequence(),
                    entry.after().available(),
                    entry.after().debt(),
                    Optional.empty()));
        });
    }

    @Override
    public Signals signals() {
        return (handler, limit) -> {
            List<Signal> some = List.copyOf(waiting);
            waiting.clear();
            some.forEach(handler);
            return some.size();
        };
    }
}
