package io.creditledger.testkit.interleaving;

import io.creditledger.testkit.internal.Intercepted;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One of the threads of a race, and where it stands. Its fields are guarded by the conductor. */
final class Racer implements Runnable {
    private static final ThreadLocal<@Nullable Racer> CURRENT = new ThreadLocal<>();

    /** Where a racer stands. */
    enum State {
        /** Somewhere between two steps. */
        BETWEEN,
        /** Stopped before a step. */
        STOPPED,
        /** In a step, of which the database has not answered yet. */
        UNDER_WAY,
        /** Back. */
        DONE
    }

    final char name;
    State state = State.BETWEEN;
    boolean mayGo;
    /** The step that it stands before, or is in. */
    @Nullable
    Step step;
    /** Who keeps its step from coming back; nobody, as far as is known. */
    Set<Racer> waitsFor = Set.of();

    /** Since when its step is under way, with nobody known to be in its way. */
    long since;

    RacerResult result = RacerResult.returned(null);

    private final Conductor conductor;
    private final Callable<?> task;

    Racer(char name, Callable<?> task, Conductor conductor) {
        this.name = name;
        this.task = task;
        this.conductor = conductor;
    }

    /** The racer whose thread this is. */
    static @Nullable Racer current() {
        return CURRENT.get();
    }

    @Override
    public void run() {
        CURRENT.set(this);
        try {
            conductor.done(this, RacerResult.returned(task.call()));
        } catch (Throwable thrown) {
            conductor.done(this, RacerResult.threw(thrown));
        }
    }

    /** Makes a step as soon as it is its turn. */
    @Nullable
    Object step(Step next, Intercepted.Call call) throws Throwable {
        return conductor.step(this, next, call);
    }

    /** A connection that this racer has got. */
    Session session(long number) {
        return conductor.session(this, number);
    }

    boolean isSettled() {
        return state == State.STOPPED || state == State.DONE || !waitsFor.isEmpty();
    }
}
