package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Write;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.ProposalRow;
import io.creditledger.jdbc.internal.store.Memory.Remembered;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One write on its way: decided on what is remembered, where that is enough, and otherwise, or where the database contradicts, on books
 * that are locked and loaded. Of one thread, for one use.
 */
final class Writing<T> implements Function<Session, Written<T>> {
    private final Write<T> write;
    private final Function<Session, Tables> tables;
    private final Memory memory;
    private List<Remembered> guessed = List.of();
    private boolean mayGuess = true;
    private List<Remembered> left = List.of();

    Writing(Write<T> write, Function<Session, Tables> tables, Memory memory) {
        this.write = write;
        this.tables = tables;
        this.memory = memory;
    }

    /** One attempt. */
    @Override
    public Written<T> apply(Session session) {
        Optional<Written<T>> guess = mayGuess && session.mayGuess() ? guess() : Optional.empty();
        mayGuess = false;
        return guess.orElseGet(() -> onLoaded(session));
    }

    /** Remembers how it has left the books, once they are committed. */
    void remember() {
        memory.put(left);
    }

    /** Others have written to the accounts of a guess that was wrong. */
    private void doubt() {
        memory.put(guessed.stream().map(Remembered::shared).toList());
        guessed = List.of();
    }

    /** Whoever is refused anything, or told of what was written before, is told so of what is locked. */
    private Optional<Written<T>> guess() {
        List<Remembered> taken = memory.take(write);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Map<Account, AccountRow> rows =
                taken.stream().map(Remembered::row).collect(Collectors.toMap(AccountRow::account, Function.identity()));
        Loaded loaded = new Loaded(Books.remembered(Memory.books(taken)), rows, Map.of(), Map.of());
        Optional<Decided<T>> decided = decided(loaded.books());
        if (decided.isEmpty()) {
            memory.put(taken);
            return Optional.empty();
        }
        guessed = taken;
        left = left(loaded, decided.get(), false);
        return Optional.of(written(loaded, decided.get()));
    }

    private Optional<Decided<T>> decided(Books remembered) {
        try {
            Decided<T> decided = write.decide().apply(remembered);
            Set<Account> moved = decided.decisions().stream()
                    .map(decision -> decision.head().account())
                    .collect(Collectors.toSet());
            return moved.equals(write.request().accounts()) ? Optional.of(decided) : Optional.empty();
        } catch (RuntimeException refusal) {
            return Optional.empty();
        }
    }

    private Written<T> onLoaded(Session session) {
        doubt();
        left = List.of();
        Loaded loaded = tables.apply(session).locked(write.request());
        Decided<T> decided = write.decide().apply(loaded.books());
        if (decided.decisions().isEmpty() && decided.settled().isEmpty()) {
            return decided.tellsNothing() ? Written.nothing(decided.result()) : Written.before(decided.result());
        }
        left = left(loaded, decided, true);
        return written(loaded, decided);
    }

    private Written<T> written(Loaded loaded, Decided<T> decided) {
        return new Written<>(
                decided.result(),
                keys(decided),
                Optional.of(new Proof(decided.decisions(), tables)),
                rows(loaded, decided),
                loaded.books().areRemembered());
    }

    private static List<RowBatch<?>> rows(Loaded loaded, Decided<?> decided) {
        List<RowBatch<?>> rows = new DecidedRows(loaded, decided.decisions()).rows();
        if (!decided.settled().isEmpty()) {
            rows.add(RowBatch.changed(ProposalRow.TABLE, decided.settled()));
        }
        return rows;
    }

    private static List<Key> keys(Decided<?> decided) {
        return decided.decisions().stream()
                .map(Decision::act)
                .flatMap(Optional::stream)
                .map(act -> act.entry().key())
                .toList();
    }

    /** How the books stand that were written to. */
    private List<Remembered> left(Loaded loaded, Decided<T> decided, boolean looked) {
        Map<Account, Remembered> left = new HashMap<>();
        for (Decision decision : decided.decisions()) {
            Account account = decision.head().account();
            AccountRow row = Objects.requireNonNull(loaded.rows().get(account), "its row is locked");
            boolean shared = looked
                    && memory.of(account)
                            .filter(before -> before.isShared() && !before.row().equals(row))
                            .isPresent();
            loaded.books()
                    .part(account)
                    .ifPresent(book -> left.put(
                            account, new Remembered(AccountRow.of(row.accountId(), book.head()), book, shared)));
        }
        return new ArrayList<>(left.values());
    }
}
