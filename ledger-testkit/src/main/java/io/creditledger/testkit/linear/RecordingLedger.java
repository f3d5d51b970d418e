package io.creditledger.testkit.linear;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Balance;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes down when each call began and ended, and what came of it. */
final class RecordingLedger extends ForwardingLedger {
    private final Recording recording;
    private final Actor actor;

    RecordingLedger(Ledger behind, Recording recording, Actor actor) {
        super(behind);
        this.recording = recording;
        this.actor = actor;
    }

    @Override
    public Ledger as(Actor other) {
        return new RecordingLedger(behind().as(other), recording, other);
    }

    @Override
    public Receipt post(Command command) {
        Start start = start(List.of(command), Optional.empty());
        Receipt receipt = start.ask(() -> behind().post(command));
        start.end(List.of(receipt));
        return receipt;
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        Start start = start(List.copyOf(commands), Optional.empty());
        List<Receipt> receipts = start.ask(() -> behind().postAll(commands));
        start.end(receipts);
        return receipts;
    }

    /** Each for itself, but all in the same time. */
    @Override
    public List<Posted> postEach(List<? extends Command> commands) {
        List<Start> starts = commands.stream()
                .map(command -> start(List.of(command), Optional.empty()))
                .toList();
        List<Posted> posted;
        try {
            posted = behind().postEach(commands);
        } catch (RuntimeException thrown) {
            starts.forEach(start -> start.end(thrown));
            throw thrown;
        }
        for (int i = 0; i < posted.size(); i++) {
            Posted each = posted.get(i);
            starts.get(i)
                    .end(each.receipt()
                            .<Object>map(List::of)
                            .orElseGet(() -> each.refusal().orElseThrow()));
        }
        return posted;
    }

    @Override
    public Balance balance(Account account) {
        Start start = start(List.of(), Optional.of(account));
        Balance balance = start.ask(() -> behind().balance(account));
        start.end(balance);
        return balance;
    }

    private Start start(List<Command> commands, Optional<Account> read) {
        return new Start(recording.tick(), recording.now(), commands, read);
    }

    /** A call that has begun. */
    private final class Start {
        private final long begin;
        private final Instant beganAt;
        private final List<Command> commands;
        private final Optional<Account> read;

        Start(long begin, Instant beganAt, List<Command> commands, Optional<Account> read) {
            this.begin = begin;
            this.beganAt = beganAt;
            this.commands = commands;
            this.read = read;
        }

        <T> T ask(Supplier<T> ask) {
            try {
                return ask.get();
            } catch (RuntimeException thrown) {
                end(thrown);
                throw thrown;
            }
        }

        void end(Object answer) {
            Instant endedAt = recording.now();
            recording.add(new Call(begin, recording.tick(), beganAt, endedAt, actor, commands, read, answer));
        }
    }
}
