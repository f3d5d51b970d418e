package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Extract;
import io.creditledger.internal.engine.Head;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One write on its way: a guess on what is remembered, where that is enough; otherwise, or where the database contradicts, a look at
 * books that are locked and loaded. Of one thread, for one use.
 */
final class Writing<T> implements Function<Session, Written<T>> {
    private final Write<T> write;
    private final Function<Session, Tables> tables;
    private final Memory memory;
    private boolean begun;
    private List<Remembered> guessedOn = List.of();
    private Runnable remembering = () -> {};

    Writing(Write<T> write, Function<Session, Tables> tables, Memory memory) {
        this.write = write;
        this.tables = tables;
        this.memory = memory;
    }

    /** One attempt; only the first one may be a guess. */
    @Override
    public Written<T> apply(Session session) {
        boolean first = !begun;
        begun = true;
        Optional<Written<T>> guess = first && session.isOnItsOwn() ? guess() : Optional.empty();
        return guess.orElseGet(() -> look(session));
    }

    /** Remembers how it has left the books, once they are committed. */
    void remember() {
        remembering.run();
    }

    private Optional<Written<T>> guess() {
        List<Remembered> taken = memory.take(write);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Loaded loaded = remembered(taken);
        Optional<Decided<T>> decided = whollyDecided(loaded.books());
        if (decided.isEmpty()) {
            memory.put(taken);
            return Optional.empty();
        }
        guessedOn = taken;
        remembering = () -> memory.put(standing(loaded, decided.get(), row -> false));
        return Optional.of(written(loaded, decided.get()));
    }

    private static Loaded remembered(List<Remembered> taken) {
        Map<Account, AccountRow> rows = new HashMap<>();
        Map<Place, Act> acts = new HashMap<>();
        for (Remembered remembered : taken) {
            AccountRow row = remembered.row();
            rows.put(row.account(), row);
            remembered.extract().acts().forEach(act -> acts.put(Place.of(row, act), act));
        }
        return Loaded.of(
                Books.remembered(taken.stream().map(Remembered::extract).toList()), rows, acts);
    }

    /**
     * Nothing where somebody is refused, who has to be told so of what is locked; nor where an account is not written to, whose memory
     * nobody would compare. Whatever else is thrown, the look throws again.
     */
    private Optional<Decided<T>> whollyDecided(Books remembered) {
        try {
            Decided<T> decided = write.decide().apply(remembered);
            return accounts(decided).equals(write.request().accounts()) ? Optional.of(decided) : Optional.empty();
        } catch (RuntimeException thrown) {
            return Optional.empty();
        }
    }

    private Written<T> look(Session session) {
        remembering = () -> {};
        if (!guessedOn.isEmpty()) {
            memory.put(guessedOn.stream().map(Remembered::shared).toList());
            guessedOn = List.of();
        }
        Loaded loaded = tables.apply(session).locked(write.request());
        Decided<T> decided = write.decide().apply(loaded.books());
        if (decided.decisions().isEmpty() && decided.settled().isEmpty()) {
            return decided.tellsNothing() ? Written.nothing(decided.result()) : Written.before(decided.result());
        }
        if (memory.isOn()) {
            remembering = () -> memory.replace(accounts(decided), standing(loaded, decided, this::isShared));
        }
        return written(loaded, decided);
    }

    /** Whether somebody else came between, and had done so before. */
    private boolean isShared(AccountRow loaded) {
        return memory.of(loaded.account())
                .filter(before -> before.isShared() && !before.row().equals(loaded))
                .isPresent();
    }

    private Written<T> written(Loaded loaded, Decided<T> decided) {
        boolean isGuess = loaded.books().areRemembered();
        List<RowBatch<?>> rows = new DecidedRows(loaded, decided.decisions()).rows();
        if (!decided.settled().isEmpty()) {
            rows.add(RowBatch.changed(ProposalRow.TABLE, decided.settled()));
        }
        return new Written<>(
                decided.result(),
                keys(decided),
                Optional.of(new Proof(decided.decisions(), tables, isGuess)),
                rows,
                isGuess);
    }

    private static List<Key> keys(Decided<?> decided) {
        return decided.decisions().stream()
                .map(Decision::act)
                .flatMap(Optional::stream)
                .map(act -> act.entry().key())
                .toList();
    }

    private static Set<Account> accounts(Decided<?> decided) {
        return decided.decisions().stream()
                .map(decision -> decision.head().account())
                .collect(Collectors.toSet());
    }

    /** How the books stand that were written to, as far as that is worth remembering. */
    private static List<Remembered> standing(Loaded loaded, Decided<?> decided, Predicate<AccountRow> isShared) {
        List<Remembered> standing = new ArrayList<>();
        for (Extract extract : loaded.books().extracts(accounts(decided))) {
            Head head = extract.book().head();
            AccountRow row = Objects.requireNonNull(loaded.rows().get(head.account()), "its row is locked");
            standing.add(new Remembered(row.standing(head), extract, isShared.test(row)));
        }
        return standing;
    }
}
