package io.creditledger.testkit.witness;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whom callers tell what they are about to ask of a ledger, and afterwards what they were told. It keeps that in a journal, from which
 * {@link Testimony} holds it against the ledger. Thread-safe.
 *
 * <pre>{@code
 * try (Witness witness = Witness.writing(journal)) {
 *     Ledger ledger = witness.watching(JdbcLedger.on(dataSource).as(APP));
 *     ledger.spend(Spend.of(account, 120, Key.of("job-9"))); // the process may be killed here
 * }
 * }</pre>
 *
 * <p>The journal is a file that is only appended to, a line at a time, by a plain write. That outlives the process, also one that is killed
 * with SIGKILL, because what was written is the operating system's by then; it does not outlive the machine, as nothing is flushed to the
 * disk. The journals of several processes are read together.
 */
public final class Witness implements AutoCloseable {
    private final OutputStream journal;
    private final String name = Long.toString(new SplittableRandom().nextLong() >>> 1, 36);
    private final AtomicLong calls = new AtomicLong();

    private Witness(OutputStream journal) {
        this.journal = journal;
    }

    /** Appends to this file, which is made where it is not there. */
    public static Witness writing(Path journal) {
        try {
            // Not a channel: an interrupt of one caller would close it for all.
            return new Witness(new FileOutputStream(journal.toFile(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same ledger, each of whose commands is told to this witness before and after. What is approved through
     * {@link Ledger#approvals()} is not.
     */
    public Ledger watching(Ledger ledger) {
        return new WitnessedLedger(ledger, this);
    }

    /** To be told before a command is sent. */
    Intent intends(Command command) {
        return intends(List.of(command));
    }

    /** To be told before commands are sent that happen all or none. */
    Intent intends(List<? extends Command> commands) {
        String call = name + "-" + calls.incrementAndGet();
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append(Line.intent(call, command).text()));
        write(lines.toString());
        return new Intent(this, call, List.copyOf(commands));
    }

    void write(Line line) {
        write(line.text());
    }

    private void write(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        synchronized (journal) {
            try {
                journal.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Closes the journal. */
    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
