package io.creditledger.internal.queue;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A caller in a thread of its own, who posts one command or sweeps one account. */
final class Caller {
    private final Thread thread;
    private volatile @Nullable Receipt receipt;
    private volatile @Nullable List<Entry> swept;
    private volatile @Nullable Throwable refusal;
    private volatile boolean interrupted;

    private Caller(Store store, BiConsumer<Caller, Ledger> call) {
        StoreLedger ledger = new StoreLedger(store, Clock.systemUTC(), Actor.service("queue"), HouseRules.DEFAULT);
        thread = new Thread(() -> {
            try {
                call.accept(this, ledger);
            } catch (RuntimeException | Error e) {
                refusal = e;
            }
            interrupted = Thread.currentThread().isInterrupted();
        });
        thread.start();
    }

    /** Posts, and waits at the gate of the store. */
    static Caller leading(GateStore gate, Store store, Command command) {
        int before = gate.gate.getQueueLength();
        Caller caller = posting(store, command);
        until(() -> gate.gate.getQueueLength() > before);
        return caller;
    }

    /** Posts, whatever happens then. */
    static Caller posting(Store store, Command command) {
        return new Caller(store, (caller, ledger) -> caller.receipt = ledger.post(command));
    }

    /** Waits until somebody waits at the gate. */
    static void untilWaiting(GateStore gate) {
        until(gate.gate::hasQueuedThreads);
    }

    /** Posts, and waits in the queue. */
    static Caller queued(Store store, Command command) {
        return posting(store, command).untilQueued();
    }

    /** Sweeps, and waits in the queue. */
    static Caller queuedSweep(Store store, Account account) {
        return new Caller(store, (caller, ledger) -> caller.swept = ledger.sweep(account)).untilQueued();
    }

    private Caller untilQueued() {
        until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return this;
    }

    /** Waits until this one has found too little in a batch, and waits in the queue once more. */
    void untilQueuedAgain() {
        until(() -> LockSupport.getBlocker(thread) instanceof Ticket ticket && ticket.isSecond());
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits until the call is over. */
    Caller done() {
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("the call does not end");
        }
        return this;
    }

    Optional<Receipt> receipt() {
        return Optional.ofNullable(done().receipt);
    }

    /** What a sweep wrote. */
    Optional<List<Entry>> swept() {
        return Optional.ofNullable(done().swept);
    }

    Optional<Throwable> refusal() {
        return Optional.ofNullable(done().refusal);
    }

    boolean wasInterrupted() {
        done();
        return interrupted;
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not come so far");
            }
            Thread.onSpinWait();
        }
    }
}
