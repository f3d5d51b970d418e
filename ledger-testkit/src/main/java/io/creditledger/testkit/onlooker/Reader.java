package io.creditledger.testkit.onlooker;

import io.creditledger.Ledger;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.value.Account;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One onlooker: goes round the accounts until it is stopped. Its sightings may be asked for by any thread. */
final class Reader implements Runnable {
    private static final int MOST_LAST_LOOKS = 100;

    private final List<Account> accounts;
    private final Look look;
    private final Duration pause;
    private final boolean throughFailures;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int next;
    private volatile Sightings seen = new Sightings(0, 0, 0, List.of());

    Reader(Ledger ledger, List<Account> accounts, int first, Duration pause, boolean throughFailures) {
        this.accounts = accounts;
        this.look = new Look(ledger);
        this.next = first;
        this.pause = pause;
        this.throughFailures = throughFailures;
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)
                    && seen.violations().isEmpty()) {
                note(one());
            }
            lastLooks();
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            note(broken(nobodyDoesThis));
        }
    }

    /** Where the database is down, there is nothing to see. */
    private void lastLooks() {
        long failures = 0;
        for (int i = 0; i < Math.min(accounts.size(), MOST_LAST_LOOKS) && failures == 0; i++) {
            if (!seen.violations().isEmpty()) {
                return;
            }
            Sightings last = one();
            failures = last.failures();
            note(last);
        }
    }

    /** Whatever is thrown, by a front of the host's own as well, is something to tell. */
    private Sightings one() {
        Account account = accounts.get(next++ % accounts.size());
        try {
            return look.at(account);
        } catch (RetryableLedgerException | StoreException failure) {
            return throughFailures ? new Sightings(0, 0, 1, List.of()) : broken(failure);
        } catch (RuntimeException | Error thrown) {
            return broken(thrown);
        }
    }

    private static Sightings broken(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return new Sightings(0, 0, 0, List.of("a read failed: " + text));
    }

    /** Of its own thread only. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void note(Sightings more) {
        seen = seen.plus(more);
    }

    void stop() {
        stopped.countDown();
    }

    Sightings sightings() {
        return seen;
    }
}
