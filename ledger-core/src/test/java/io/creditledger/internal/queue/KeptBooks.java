package io.creditledger.internal.queue;

import io.creditledger.access.Limits;
import io.creditledger.command.Grant;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Applied;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.BurnOrder;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Engine;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.engine.Posting;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Books in memory, without holds. The first lots of an account are a single one, so that a book is too small as soon as somebody
 * else has used that up. Not thread-safe: its store has the lock.
 */
final class KeptBooks {
    private static final Engine ENGINE = new Engine(Chain.PLAIN, SignalPolicy.NONE);

    private final Map<Account, Head> heads = new HashMap<>();
    private final Map<Account, TreeMap<Long, LotState>> lots = new HashMap<>();
    private final Map<Key, Act> acts = new LinkedHashMap<>();

    /** As if this had been posted at that time. */
    void post(Instant at, Grant grant) {
        Request request = Request.of(grant.account().orElseThrow(), Extent.EVERY, at);
        Books books = load(request);
        Posting posting = Posting.of(grant, Actor.service("before"), Limits.NONE);
        keep(((Applied) ENGINE.decide(books, posting, at)).decision());
    }

    /** The entries of an account, in order. */
    List<Entry> entries(Account account) {
        return acts.values().stream()
                .map(Act::entry)
                .filter(entry -> entry.account().equals(account))
                .toList();
    }

    Books load(Request request) {
        Map<Account, Book> books = new HashMap<>();
        request.accounts().forEach(account -> books.put(account, book(account, request)));
        return new Books(
                books,
                request.keys().stream().filter(acts::containsKey).map(acts::get).toList());
    }

    private Book book(Account account, Request request) {
        Head head = heads.get(account);
        TreeMap<Long, LotState> own = lots.get(account);
        if (head == null || own == null) {
            return Book.empty(account);
        }
        List<LotState> all = List.copyOf(own.values());
        if (request.extent() == Extent.OPEN || request.extent() == Extent.EVERY) {
            return new Book(head, all, List.of(), Optional.empty(), true, Instant.MAX);
        }
        Optional<LotState> first = request.extent() == Extent.FIRST
                ? all.stream().filter(LotState::isBurning).min(BurnOrder.V1)
                : Optional.empty();
        List<LotState> loaded = new ArrayList<>(all);
        loaded.removeIf(lot -> lot.due().isAfter(request.asOf()) && !first.equals(Optional.of(lot)));
        Instant unloadedDue = all.stream()
                .filter(lot -> !loaded.contains(lot))
                .map(LotState::due)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Book(head, loaded, List.of(), first, false, unloadedDue);
    }

    void keep(Decision decision) {
        Account account = decision.head().account();
        decision.entries().forEach(entry -> keep(new Act(entry, List.of(), 0)));
        decision.act().ifPresent(act -> acts.put(act.entry().key(), act));
        TreeMap<Long, LotState> own = lots.computeIfAbsent(account, none -> new TreeMap<>());
        decision.lots().forEach(lot -> own.put(lot.number(), lot));
        heads.put(account, decision.head());
    }

    private void keep(Act act) {
        if (acts.putIfAbsent(act.entry().key(), act) != null) {
            throw new IllegalStateException(
                    "two entries under key " + act.entry().key());
        }
    }
}
