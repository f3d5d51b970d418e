package io.creditledger.testkit.interleaving;

import io.creditledger.testkit.internal.Intercepted;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads the racers of one heat: one step at a time, and the next one only when it is certain what became of the last. */
final class Conductor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LockProbe probe;
    private final List<Racer> racers = new ArrayList<>();
    private final Map<Long, Session> sessions = new LinkedHashMap<>();
    private long changes;
    private boolean isOver;

    Conductor(LockProbe probe, List<? extends Callable<?>> tasks) {
        this.probe = probe;
        for (Callable<?> task : tasks) {
            racers.add(new Racer((char) ('A' + racers.size()), task, this));
        }
    }

    List<Racer> racers() {
        return racers;
    }

    void start() {
        for (Racer racer : racers) {
            Thread thread = new Thread(racer, "racer-" + racer.name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits until every racer has stopped, is back or waits for another one, and tells who has stopped: nobody once all are back. */
    List<Racer> stopped() throws SQLException {
        lock.lock();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                if (racers.stream().allMatch(Racer::isSettled)) {
                    List<Racer> stopped = in(Racer.State.STOPPED);
                    if (!stopped.isEmpty() || in(Racer.State.DONE).size() == racers.size()) {
                        return stopped;
                    }
                }
                awaitMore(deadline);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Asks the database only where nothing else is under way. */
    private void awaitMore(long deadline) throws SQLException {
        long nanos = isOnlyUnderWay() ? probe.beforeAsking().toNanos() : deadline - System.nanoTime();
        if (!awaited(nanos) && isOnlyUnderWay()) {
            ask();
        }
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("nothing happens any more: " + whereTheyStand());
        }
    }

    private boolean isOnlyUnderWay() {
        return racers.stream().allMatch(r -> r.isSettled() || r.state == Racer.State.UNDER_WAY);
    }

    private List<Racer> in(Racer.State state) {
        return racers.stream().filter(r -> r.state == state).toList();
    }

    /** Whether anything has changed within this time. */
    private boolean awaited(long nanos) {
        try {
            long seen = changes;
            long left = nanos;
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return changes != seen;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while racers run", interrupted);
        }
    }

    private void ask() throws SQLException {
        Map<Racer, Long> asked = new LinkedHashMap<>();
        racers.stream()
                .filter(r -> !r.isSettled())
                .forEach(r -> asked.put(r, stepOf(r).session().number()));
        Map<Long, Set<Long>> blockers = asked.isEmpty() ? Map.of() : probe.blockers(asked.values());
        asked.forEach((racer, number) -> {
            Set<Long> named = blockers.getOrDefault(number, Set.of());
            boolean isPatient =
                    System.nanoTime() - racer.since < probe.patience().toNanos();
            racer.waitsFor = holders(racer, isPatient ? named : sessions.keySet());
            stepOf(racer).waitsFor(racer.waitsFor);
        });
    }

    private Set<Racer> holders(Racer waiting, Set<Long> numbers) {
        return numbers.stream()
                .map(sessions::get)
                .filter(session -> session != null && session.racer() != waiting && holds(session))
                .map(Session::racer)
                .collect(Collectors.toSet());
    }

    /** A database may tell for a moment that somebody waits for a transaction that is over. */
    private static boolean holds(Session session) {
        return session.isOpen() || session.racer().state == Racer.State.UNDER_WAY;
    }

    private static Step stepOf(Racer racer) {
        Step step = racer.step;
        if (step == null) {
            throw new IllegalStateException(racer.name + " is not in a step");
        }
        return step;
    }

    /** Lets a racer that has stopped make its step, and returns that step. */
    Step go(Racer racer) {
        Step step = stepOf(racer);
        locked(() -> {
            racer.mayGo = true;
            racer.state = Racer.State.UNDER_WAY;
            racer.since = System.nanoTime();
        });
        return step;
    }

    /** Lets all run as they like, for they are not judged any more. */
    void giveUp() {
        locked(() -> isOver = true);
    }

    String whereTheyStand() {
        return racers.stream()
                .map(r -> r.name + " is " + r.state + (r.step == null ? "" : " at " + r.step))
                .collect(Collectors.joining("; "));
    }

    void done(Racer racer, RacerResult result) {
        locked(() -> {
            racer.result = result;
            racer.state = Racer.State.DONE;
            released(racer);
        });
    }

    Session session(Racer racer, long number) {
        Session session = new Session(racer, number);
        locked(() -> sessions.put(number, session));
        return session;
    }

    @Nullable
    Object step(Racer racer, Step step, Intercepted.Call call) throws Throwable {
        arrive(racer, step);
        boolean failed = true;
        try {
            Object result = call.run();
            failed = false;
            return result;
        } finally {
            back(racer, step, failed);
        }
    }

    private void arrive(Racer racer, Step step) {
        lock.lock();
        try {
            racer.step = step;
            racer.state = Racer.State.STOPPED;
            changes++;
            changed.signalAll();
            while (!racer.mayGo && !isOver) {
                changed.awaitUninterruptibly();
            }
            racer.mayGo = false;
        } finally {
            lock.unlock();
        }
    }

    private void back(Racer racer, Step step, boolean failed) {
        locked(() -> {
            racer.state = Racer.State.BETWEEN;
            racer.step = null;
            boolean waited = !racer.waitsFor.isEmpty();
            racer.waitsFor = Set.of();
            if (step.kind() != Step.Kind.UNDO) {
                step.session().open(step.kind() == Step.Kind.WORK);
            }
            if (failed || waited || step.kind() != Step.Kind.WORK) {
                released(racer);
            }
        });
    }

    /** Whoever waited for it may wait for nobody now, or for somebody else. */
    private void released(Racer racer) {
        racers.stream().filter(r -> r.waitsFor.contains(racer)).forEach(r -> {
            r.waitsFor = Set.of();
            r.since = System.nanoTime();
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
