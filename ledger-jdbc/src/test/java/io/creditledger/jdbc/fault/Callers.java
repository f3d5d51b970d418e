package io.creditledger.jdbc.fault;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.internal.queue.GroupingStore;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.testkit.internal.Until;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Callers whose commands wait for somebody else's commit, so that they go on in one transaction. Of one thread. */
final class Callers {
    private static final String NAME = "caller-of-a-trial";
    private static final String FIRST = "first-of-a-trial";
    private static final long SECONDS = 60;

    private CountDownLatch committing = new CountDownLatch(1);
    private CountDownLatch queued = new CountDownLatch(1);
    private int rounds;

    /** Whether it is one of those who share a transaction. */
    static boolean areCallers(Thread thread) {
        return thread.getName().equals(NAME);
    }

    /** Keeps the first one at its commit until the others are there. */
    Fault gate() {
        committing = new CountDownLatch(1);
        queued = new CountDownLatch(1);
        return Fault.before(1)
                .of(JdbcCall.COMMIT)
                .in(thread -> thread.getName().equals(FIRST))
                .runs(() -> {
                    committing.countDown();
                    await(queued);
                });
    }

    /** Posts each of these, while somebody else commits to this account. */
    List<Told> go(Ledger ledger, Account account, List<Command> commands) {
        Command first = Grant.promotion(account, 1, Key.of("first-" + account.owner() + "-" + rounds++));
        FutureTask<Receipt> blocking = new FutureTask<>(() -> ledger.post(first));
        start(blocking, FIRST);
        Until.holds(() -> committing.getCount() == 0 || blocking.isDone());
        List<FutureTask<Told>> calls = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Command command : commands) {
            FutureTask<Told> call = new FutureTask<>(() -> Told.of(command, () -> ledger.post(command)));
            calls.add(call);
            threads.add(start(call, NAME));
        }
        Until.holds(() -> threads.stream().allMatch(thread -> isQueued(thread) || !thread.isAlive()));
        queued.countDown();
        if (answer(blocking).isReplay()) {
            throw new AssertionError("nothing was to be committed: " + first);
        }
        return calls.stream().map(Callers::answer).toList();
    }

    private static Thread start(FutureTask<?> call, String name) {
        Thread thread = new Thread(call, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Who waits for a connection or for a lock is not. */
    private static boolean isQueued(Thread thread) {
        Object waitsFor = LockSupport.getBlocker(thread);
        return waitsFor != null && waitsFor.getClass().getPackage().equals(GroupingStore.class.getPackage());
    }

    private static <T> T answer(FutureTask<T> call) {
        try {
            return call.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception stuck) {
            throw new AssertionError("a caller did not come back", stuck);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
