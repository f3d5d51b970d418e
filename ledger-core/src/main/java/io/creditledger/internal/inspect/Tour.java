package io.creditledger.internal.inspect;

import io.creditledger.inspect.InspectionPlan;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Span;
import io.creditledger.internal.store.Visitor;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Shows an archive to visitors, part by part, in as many threads as the plan wants; they have ended when the call does. */
final class Tour {
    private final Archive archive;
    private final InspectionPlan plan;
    private final Iterator<Account> accounts;
    private Optional<Span> last = Optional.empty();
    private boolean ended;

    Tour(Archive archive, InspectionPlan plan) {
        this.archive = archive;
        this.plan = plan;
        this.accounts = plan.accounts().orElse(List.of()).iterator();
    }

    /** How many accounts there are to show. */
    long size() {
        return plan.accounts().map(some -> (long) some.size()).orElseGet(archive::size);
    }

    /** Shows everything; each thread has a visitor of its own. */
    void show(Supplier<? extends Visitor> visitors) {
        int workers = Math.min(plan.workers(), archive.mostWorkers());
        if (workers == 1) {
            work(visitors.get());
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                done.add(threads.submit(() -> work(visitors.get())));
            }
            done.forEach(this::await);
        } finally {
            end();
            threads.shutdownNow();
        }
    }

    private void work(Visitor visitor) {
        try {
            if (plan.accounts().isPresent()) {
                for (Optional<Account> one = nextAccount(); one.isPresent(); one = nextAccount()) {
                    archive.show(one.get(), visitor);
                }
            } else {
                for (Optional<Span> span = nextSpan(); span.isPresent(); span = nextSpan()) {
                    archive.show(span.get(), visitor);
                }
            }
        } finally {
            end();
        }
    }

    private synchronized Optional<Account> nextAccount() {
        return !ended && accounts.hasNext() ? Optional.of(accounts.next()) : Optional.empty();
    }

    private synchronized Optional<Span> nextSpan() {
        Optional<Span> next = ended ? Optional.empty() : archive.next(last);
        ended = next.isEmpty(); // at once: whoever asks next would begin again at the first
        last = next;
        return next;
    }

    /** Lets the others stop when one has failed, or has found that nothing is left. */
    private synchronized void end() {
        ended = true;
    }

    private void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others inspect", interrupted);
        }
    }
}
