package io.creditledger.signal;

import java.util.function.Consumer;

/**
 * The signals that a ledger has written and nobody has been told of yet. They are written by the transaction that gave occasion
 * to them, and kept until they are delivered. Thread-safe.
 */
public interface Signals {
    /**
     * Hands signals to a handler: those of one account in their order, each until the handler has returned from it once. At
     * least once: when a process dies in the middle, or a handler takes longer than five minutes, a signal is delivered again,
     * under the same number.
     *
     * <p>Where the handler throws, that signal and the later ones of its account wait for the next call; other accounts do not.
     * Several threads and processes may deliver at the same time: one account is delivered by one of them. The handler is
     * called in this thread while no lock is held, and may call the ledger.
     *
     * <p>In the host's transaction, where this ledger has joined one, what was delivered is forgotten when that commits; the
     * accounts' signals stay locked until then.
     *
     * @param handler what is to be done with each signal
     * @param limit how many signals to deliver at most; a call that delivers fewer leaves none that could be
     * @return how many were delivered
     * @throws RuntimeException the first one that the handler has thrown, after all others were delivered
     */
    int deliver(Consumer<Signal> handler, int limit);
}
