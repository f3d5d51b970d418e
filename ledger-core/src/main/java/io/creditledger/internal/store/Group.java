package io.creditledger.internal.store;

import io.creditledger.error.LedgerException;
import io.creditledger.internal.engine.BookTooSmall;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several writes that share one transaction, each with its own answer, as if they came one after the other. A refusal is an
 * answer, and writes nothing. Of one thread, for one use.
 *
 * @param <T> the kind of their results
 */
public final class Group<T> {
    private final List<Write<T>> writes;
    private final boolean inOrder;
    private final boolean impatient;
    private final List<Answer<T>> answers = new ArrayList<>();

    private Group(List<Write<T>> writes, boolean inOrder, boolean impatient) {
        this.writes = writes;
        this.inOrder = inOrder;
        this.impatient = impatient;
    }

    /** Writes of one caller, in this order: those behind one for which too little was loaded have no answer. */
    public static <T> Group<T> inOrder(List<Write<T>> writes, boolean impatient) {
        return new Group<>(writes, true, impatient);
    }

    /** Writes of several callers, of which each has an answer. */
    public static <T> Group<T> ofMany(List<Write<T>> writes) {
        return new Group<>(writes, false, true);
    }

    /** Runs their transaction. What it throws fails them all: nothing was written, or it is not known whether it was. */
    public void write(Store store) {
        store.write(new Write<>(together(), keys(), books -> {
            answers.clear();
            List<Decided<T>> made = new ArrayList<>();
            for (Write<T> write : writes) {
                Answer<T> answer = answer(write, books, made);
                if (inOrder && answer.isTooSmall()) {
                    break;
                }
                answers.add(answer);
            }
            List<Decision> decisions =
                    made.stream().flatMap(one -> one.decisions().stream()).toList();
            return new Decided<>(decisions, List.of(), true, made.stream().allMatch(Decided::tellsNothing));
        }));
    }

    /** The answers in the order of the writes; after a failure, those of the last attempt if it came so far. */
    public List<Answer<T>> answers() {
        return answers;
    }

    private static <T> Answer<T> answer(Write<T> write, Books books, List<Decided<T>> made) {
        try {
            Decided<T> decided = write.decide().apply(books);
            made.add(decided);
            return Answer.of(decided.result(), !decided.decisions().isEmpty());
        } catch (LedgerException | BookTooSmall refusal) {
            if (books.areRemembered()) {
                // Nobody is refused anything on a memory: it may be older than a grant.
                throw refusal;
            }
            return Answer.refused(refusal);
        }
    }

    private List<Key> keys() {
        return writes.stream().flatMap(write -> write.keys().stream()).toList();
    }

    private Request together() {
        Set<Account> accounts = new HashSet<>();
        Set<Key> keys = new HashSet<>();
        Set<String> actors = new HashSet<>();
        Extent extent = Extent.HEAD;
        Instant asOf = Instant.MIN;
        for (Write<T> write : writes) {
            Request request = write.request();
            accounts.addAll(request.accounts());
            keys.addAll(request.keys());
            actors.addAll(request.actors());
            if (!request.proposals().isEmpty()) {
                throw new IllegalArgumentException("who settles a proposal shares a transaction with nobody");
            }
            extent = request.extent().compareTo(extent) > 0 ? request.extent() : extent;
            asOf = request.asOf().isAfter(asOf) ? request.asOf() : asOf;
        }
        return new Request(accounts, keys, extent, asOf, actors, Set.of(), impatient && accounts.size() > 1);
    }
}
