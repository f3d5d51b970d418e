package io.creditledger.jdbc.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process with all that it has started so far.
 *
 * @param all the process first
 */
public record ProcessTree(List<ProcessHandle> all) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of this process. */
    public static ProcessTree of(Process root) {
        return new ProcessTree(
                Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList());
    }

    /** Kills with SIGKILL whoever is still there, and waits until they are gone. */
    public void kill() {
        // Children may lead process groups of their own: no signal to one group reaches them all.
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ProcessTree::await);
    }

    /** Waits until it is gone. */
    static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(process + " does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
