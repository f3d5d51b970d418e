package io.creditledger.jdbc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.Together;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each contender does what it is said to do. */
final class ContendersTest {
    private static final HikariDataSource POOL = Databases.POSTGRES_18.newDatabase();
    private static final Map<String, Contender> PREPARED = new HashMap<>();

    /** Each test has accounts of its own. */
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @BeforeAll
    static void prepare() throws SQLException {
        for (String name : Contenders.NAMES) {
            Contender contender = Contenders.open(name, POOL);
            contender.prepare(100);
            PREPARED.put(name, contender);
        }
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    private final int account = ACCOUNTS.getAndIncrement();
    private final int other = ACCOUNTS.getAndIncrement();

    @ParameterizedTest
    @ValueSource(strings = {"column", "amy", "amy-locked", "imagika", "limit", "limit-batch", "ledger"})
    void what_is_spent_is_gone(String name) throws SQLException {
        Contender contender = prepared(name);
        long before = contender.balance(other);
        assertThat(contender.spend(other, key("a"), 30)).isTrue();
        assertThat(contender.on(POOL).spend(other, key("b"), 12)).isTrue();
        assertThat(contender.balance(other)).isEqualTo(before - 42);
        assertThat(contender.balance(account)).isEqualTo(before);
        assertThat(contender.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"column", "amy", "amy-locked", "imagika", "limit", "limit-batch", "ledger"})
    void too_much_is_refused_and_takes_nothing(String name) throws SQLException {
        Contender contender = prepared(name);
        long all = contender.balance(account);
        assertThat(contender.spend(account, key("a"), all + 1)).isFalse();
        assertThat(contender.balance(account)).isEqualTo(all);
        assertThat(contender.spend(account, key("a"), all)).isTrue();
        assertThat(contender.balance(account)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"column", "amy-locked", "imagika", "limit", "ledger"})
    void many_at_once_never_take_it_below_zero(String name) throws SQLException {
        Contender contender = prepared(name);
        contender.spend(account, key("most"), contender.balance(account) - 3);
        long done = Together.times(8, i -> spend(contender, "key-" + i)).allOrFail().stream()
                .filter(it -> it)
                .count();
        assertThat(done).isEqualTo(3);
        assertThat(contender.balance(account)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amy", "amy-locked", "imagika", "ledger"})
    void a_key_is_charged_once(String name) throws SQLException {
        Contender contender = prepared(name);
        long before = contender.balance(account);
        Together.times(8, i -> spend(contender, "the same")).allOrFail();
        assertThat(spend(contender, "the same")).isTrue();
        assertThat(contender.balance(account)).isEqualTo(before - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"column", "limit"})
    void those_that_know_no_keys_charge_twice(String name) throws SQLException {
        Contender contender = prepared(name);
        spend(contender, "the same");
        spend(contender, "the same");
        assertThat(contender.balance(account)).isEqualTo(Rival.PLENTY - 2);
    }

    @Test
    void a_batch_takes_from_each_account_as_often_as_it_is_named() throws SQLException {
        Limit batched = (Limit) prepared("limit-batch");
        assertThat(batched.spendAll(new int[] {other, account, other, other}, key("batch"), 2))
                .isTrue();
        assertThat(batched.balance(account)).isEqualTo(Rival.PLENTY - 2);
        assertThat(batched.balance(other)).isEqualTo(Rival.PLENTY - 6);
        assertThat(BenchServer.ask(
                        POOL, "SELECT COUNT(*) FROM limit_batch_entry WHERE key LIKE '" + key("batch") + "-%'"))
                .isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amy-locked", "imagika", "limit", "ledger"})
    void a_long_history_leaves_an_account_usable(String name) throws SQLException {
        Contender contender = prepared(name);
        History.add(contender, other, 50, POOL);
        long before = contender.balance(other);
        assertThat(contender.spend(other, key("after it"), 2)).isTrue();
        assertThat(contender.balance(other)).isEqualTo(before - 2);
    }

    @Test
    void nobody_else_takes_part() {
        assertThatIllegalArgumentException().isThrownBy(() -> Contenders.open("somebody", POOL));
    }

    private static Contender prepared(String name) {
        return Objects.requireNonNull(PREPARED.get(name));
    }

    /** Keys are unique in all tests, as they belong to one database. */
    private String key(String name) {
        return name + "-" + account;
    }

    private boolean spend(Contender contender, String key) {
        try {
            return contender.spend(account, key(key), 1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
