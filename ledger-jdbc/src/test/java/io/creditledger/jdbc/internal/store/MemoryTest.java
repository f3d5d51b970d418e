package io.creditledger.jdbc.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Extract;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Write;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.store.Memory.Remembered;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is remembered, for how long, and who has it. */
final class MemoryTest {
    private static final Book BOOK = Book.empty(Account.of("any"));

    private final Memory memory = new Memory(2);

    @Test
    void one_write_at_a_time_has_it() {
        memory.put(List.of(book("a", 1)));
        assertThat(memory.take(write(Extent.FIRST, "a"))).containsExactly(book("a", 1));
        assertThat(memory.take(write(Extent.FIRST, "a"))).isEmpty();
    }

    @Test
    void it_is_taken_whole_or_not_at_all() {
        memory.put(List.of(book("a", 1)));
        assertThat(memory.take(write(Extent.FIRST, "a", "b"))).isEmpty();
        memory.put(List.of(book("b", 1)));
        assertThat(memory.take(write(Extent.FIRST, "a", "b"))).containsExactlyInAnyOrder(book("a", 1), book("b", 1));
    }

    @Test
    void those_that_were_written_to_last_are_kept() {
        Stream.of("a", "b", "c").forEach(owner -> memory.put(List.of(book(owner, 1))));
        assertThat(memory.of(Account.of("a"))).isEmpty();
        assertThat(memory.of(Account.of("b"))).isPresent();
        assertThat(memory.of(Account.of("c"))).isPresent();
    }

    @Test
    void who_is_late_does_not_put_an_older_one_in() {
        memory.put(List.of(book("a", 2)));
        memory.put(List.of(book("a", 1)));
        assertThat(memory.of(Account.of("a"))).hasValue(book("a", 2));
    }

    @Test
    void what_others_write_to_is_good_for_nothing() {
        memory.put(List.of(book("a", 1).shared()));
        assertThat(memory.take(write(Extent.FIRST, "a"))).isEmpty();
    }

    @Test
    void whole_books_are_not_remembered() {
        memory.put(List.of(book("a", 1)));
        assertThat(memory.take(write(Extent.OPEN, "a"))).isEmpty();
    }

    @Test
    void who_refers_to_an_act_that_is_not_remembered_gets_nothing() {
        memory.put(List.of(book("a", 1, "hold")));
        assertThat(memory.take(capture("a", "other"))).isEmpty();
        assertThat(memory.take(capture("a", "hold"))).containsExactly(book("a", 1, "hold"));
    }

    @Test
    void it_is_known_in_which_account_an_act_is() {
        memory.put(List.of(book("a", 1, "hold", "job"), book("b", 1, "next")));
        assertThat(memory.accounts(keys("job", "next")))
                .hasValue(Map.of(Key.of("job"), Account.of("a"), Key.of("next"), Account.of("b")));
        assertThat(memory.accounts(keys("job", "other"))).isEmpty();
    }

    /** Of a key that means something else after a restore nobody is told the old account for good. */
    @Test
    void it_is_not_where_others_write_or_where_the_act_is_over() {
        memory.put(List.of(book("a", 1, "hold"), book("b", 1, "next")));
        memory.put(List.of(book("a", 1, "hold").shared(), book("b", 2)));
        assertThat(memory.accounts(keys("hold"))).isEmpty();
        assertThat(memory.accounts(keys("next"))).isEmpty();
    }

    private static Set<Key> keys(String... keys) {
        return Stream.of(keys).map(Key::of).collect(Collectors.toSet());
    }

    private static Write<String> capture(String owner, String hold) {
        return write(keys("own", hold), Extent.HEAD, owner);
    }

    private static Remembered book(String owner, long entries, String... acts) {
        Head empty = Head.empty(Account.of(owner));
        Head head = new Head(
                empty.account(),
                entries,
                0,
                empty.lastAt(),
                empty.totals(),
                0,
                0,
                empty.nextDue(),
                empty.chain(),
                0,
                empty.auditChain(),
                empty.signals());
        return new Remembered(AccountRow.of(owner.hashCode(), head), extract(owner, acts), false);
    }

    private static Extract extract(String owner, String... acts) {
        return new Extract(
                BOOK,
                Stream.of(acts)
                        .map(key -> new Act(entry(owner, key), List.of(), 0))
                        .toList());
    }

    private static Entry entry(String owner, String key) {
        return new Entry(
                Account.of(owner),
                1,
                Key.of(key),
                EntryType.HOLD,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Actor.SYSTEM,
                Note.NONE,
                Optional.empty(),
                Content.NONE,
                Totals.ZERO,
                Totals.ZERO,
                List.of(),
                List.of(),
                Hash.ZERO);
    }

    private static Write<String> write(Extent extent, String... owners) {
        return write(Set.of(Key.of("own")), extent, owners);
    }

    private static Write<String> write(Set<Key> keys, Extent extent, String... owners) {
        Set<Account> accounts = Stream.of(owners).map(Account::of).collect(Collectors.toSet());
        return new Write<>(
                new Request(accounts, keys, extent, Instant.EPOCH),
                List.of(Key.of("own")),
                books -> new Decided<>(List.of(), "done"));
    }
}
