package io.creditledger.testkit.broken;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Stands in front of a sound ledger and changes what is asked of it, or what it answers. */
class Front extends ForwardingLedger {
    private final UnaryOperator<Ledger> again;

    /** In front of this ledger; the second argument makes the same front for another actor. */
    Front(Ledger sound, UnaryOperator<Ledger> again) {
        super(sound);
        this.again = again;
    }

    /** Changes every command. */
    static Ledger asking(Ledger sound, UnaryOperator<Command> change) {
        return new Front(sound, other -> asking(other, change)) {
            @Override
            Command asked(Command command) {
                return change.apply(command);
            }
        };
    }

    /** Changes every entry wherever it is shown. */
    static Ledger showing(Ledger sound, UnaryOperator<Entry> change) {
        return new Front(sound, other -> showing(other, change)) {
            @Override
            Entry shown(Entry entry) {
                return change.apply(entry);
            }
        };
    }

    /** Posts every command in its own way. */
    static Ledger posting(Ledger sound, BiFunction<Ledger, Command, Receipt> way) {
        return new Front(sound, other -> posting(other, way)) {
            @Override
            public Receipt post(Command command) {
                return way.apply(sound, command);
            }
        };
    }

    Command asked(Command command) {
        return command;
    }

    Entry shown(Entry entry) {
        return entry;
    }

    private Receipt shown(Receipt receipt) {
        return new Receipt(shown(receipt.entry()), shown(receipt.caused()), receipt.outcome(), receipt.hold());
    }

    final List<Entry> shown(List<Entry> entries) {
        return entries.stream().map(this::shown).toList();
    }

    @Override
    public final Ledger as(Actor actor) {
        return again.apply(behind().as(actor));
    }

    @Override
    public Receipt post(Command command) {
        return shown(behind().post(asked(command)));
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        return behind().postAll(commands.stream().map(this::asked).toList()).stream()
                .map(this::shown)
                .toList();
    }

    @Override
    public Quote quote(Spend spend) {
        return behind().quote((Spend) asked(spend));
    }

    @Override
    public Page<Entry> history(Account account, HistoryQuery query) {
        Page<Entry> page = behind().history(account, query);
        return new Page<>(shown(page.items()), page.next(), page.back());
    }

    @Override
    public Optional<Entry> entry(Key key) {
        return behind().entry(key).map(this::shown);
    }

    @Override
    public List<Entry> sweep(Account account) {
        return shown(behind().sweep(account));
    }
}
