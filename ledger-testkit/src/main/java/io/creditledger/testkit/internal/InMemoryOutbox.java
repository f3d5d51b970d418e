package io.creditledger.testkit.internal;

import io.creditledger.internal.store.Claim;
import io.creditledger.internal.store.Outbox;
import io.creditledger.signal.Signal;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Signals kept in memory. Thread-safe. */
final class InMemoryOutbox implements Outbox {
    private final Map<Account, TreeMap<Long, Signal>> waiting = new LinkedHashMap<>();
    private final Map<Account, Claim> claims = new HashMap<>();
    private long ordinal;

    synchronized void append(Collection<Signal> signals) {
        signals.forEach(signal -> waiting.computeIfAbsent(signal.account(), none -> new TreeMap<>())
                .put(signal.number(), signal));
    }

    @Override
    public synchronized List<Account> waiting(Instant now, int limit) {
        return waiting.keySet().stream()
                .filter(account -> isFree(account, now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Claim> claim(Account account, Instant now, Instant until, int limit) {
        TreeMap<Long, Signal> signals = waiting.get(account);
        if (signals == null || !isFree(account, now)) {
            return Optional.empty();
        }
        List<Signal> first = signals.values().stream().limit(limit).toList();
        Claim claim = new Claim(account, ++ordinal, until, first);
        claims.put(account, claim);
        return Optional.of(claim);
    }

    @Override
    public synchronized void end(Claim claim, int delivered) {
        Account account = claim.account();
        TreeMap<Long, Signal> signals = waiting.get(account);
        if (signals == null || !claims.remove(account, claim)) {
            return;
        }
        claim.signals().stream().limit(delivered).map(Signal::number).forEach(signals::remove);
        if (signals.isEmpty()) {
            waiting.remove(account);
        }
    }

    private boolean isFree(Account account, Instant now) {
        return Optional.ofNullable(claims.get(account))
                .filter(claim -> now.isBefore(claim.until()))
                .isEmpty();
    }
}
