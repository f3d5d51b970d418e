package io.creditledger.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.audit.AuditAction;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.GaleraCluster;
import io.creditledger.proof.SealRecord;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What two nodes of a cluster must never do to one account together. Row locks are local to a node, so that two transactions on
 * two nodes do not wait for each other: the cluster compares keys of rows at the commit, and the first one wins.
 */
final class ClusterTest {
    private static final int NODES = 3;
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 0);

    private static GaleraCluster cluster;
    private static ClusterBooks books;

    @BeforeAll
    static void start() {
        cluster = GaleraCluster.shared();
        cluster.makeWhole();
        books = ClusterBooks.on(cluster);
    }

    @BeforeEach
    void makeWhole() {
        cluster.makeWhole();
    }

    @AfterAll
    static void stop() {
        if (books != null) {
            books.close();
        }
    }

    private static Collision collision() {
        return new Collision(books, HouseRules.DEFAULT, Actor.service("cluster"));
    }

    /** Every node sees what was committed on another one before, see {@link ClusterBooks#RECOMMENDED}. */
    private static void check(Account account) {
        for (int node = 0; node < NODES; node++) {
            LedgerInvariants.check(books.ledger(node), account);
        }
    }

    private static long available(Account account) {
        return books.ledger(2).balance(account).available();
    }

    @Test
    void two_spends_of_the_same_credits() throws SQLException {
        Account account = books.account();
        Spend first = Spend.of(account, 80, key(account, "first"));
        Spend second = Spend.of(account, 80, key(account, "second"));
        books.ledger(0).grant(Grant.purchase(account, 100, key(account, "grant")));
        collision().of(first, second);
        assertThrows(InsufficientCreditsException.class, () -> books.ledger(1).spend(second));
        assertThat(books.ledger(1).spend(first).isReplay()).isTrue();
        assertThat(available(account)).isEqualTo(20);
        check(account);
    }

    @Test
    void two_first_uses_of_an_account() throws SQLException {
        Account account = books.account();
        Grant second = Grant.purchase(account, 2, key(account, "second"));
        collision().of(Grant.purchase(account, 1, key(account, "first")), second);
        assertThat(books.ledger(1).grant(second).entry().sequence()).isEqualTo(2);
        assertThat(available(account)).isEqualTo(3);
        check(account);
    }

    @Test
    void one_key_in_two_accounts() throws SQLException {
        Account one = books.account();
        Account other = books.account();
        Grant second = Grant.purchase(other, 1, key(one, "same"));
        collision().of(Grant.purchase(one, 1, key(one, "same")), second);
        assertThrows(KeyConflictException.class, () -> books.ledger(1).grant(second));
        assertThat(available(one)).isEqualTo(1);
        assertThat(available(other)).isZero();
        check(one);
    }

    @Test
    void the_same_command_twice() throws SQLException {
        Account account = books.account();
        Grant grant = Grant.purchase(account, 1, key(account, "same"));
        collision().of(grant, grant);
        assertThat(books.ledger(1).grant(grant).isReplay()).isTrue();
        assertThat(available(account)).isEqualTo(1);
        check(account);
    }

    @Test
    void a_hold_captured_here_and_released_there() throws SQLException {
        Account account = books.account();
        Key hold = key(account, "hold");
        Release release = Release.of(hold, key(account, "release"));
        books.ledger(0).grant(Grant.purchase(account, 100, key(account, "grant")));
        books.ledger(0).hold(Hold.of(account, 60, hold));
        collision().of(Capture.of(hold, key(account, "capture")), release);
        assertThrows(AlreadySettledException.class, () -> books.ledger(1).release(release));
        assertThat(available(account)).isEqualTo(40);
        check(account);
    }

    @Test
    void two_refunds_of_the_same_spend() throws SQLException {
        Account account = books.account();
        Key spend = key(account, "spend");
        Refund second = Refund.of(spend, key(account, "second")).amount(60);
        books.ledger(0).grant(Grant.purchase(account, 100, key(account, "grant")));
        books.ledger(0).spend(Spend.of(account, 100, spend));
        collision().of(Refund.of(spend, key(account, "first")).amount(60), second);
        assertThrows(MoreThanLeftException.class, () -> books.ledger(1).refund(second));
        assertThat(available(account)).isEqualTo(60);
        check(account);
    }

    /** The accounts are different ones: what collides is the row that stands for the actor. */
    @Test
    void the_limit_of_a_day_used_up_twice() throws SQLException {
        HouseRules rules = HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(
                Role.SUPPORT, AuditAction.GRANT, Limits.each(200).perDay(250)));
        Account one = books.account();
        Account other = books.account();
        Actor jane = new Actor("jane-" + one.owner(), Role.SUPPORT);
        Grant second = Grant.promotion(other, 200, key(other, "gift")).reason("a gift");
        new Collision(books, rules, jane)
                .of(Grant.promotion(one, 200, key(one, "gift")).reason("a gift"), second);
        Ledger limited = ClusterBooks.ledger(books.pool(1), rules).as(jane);
        assertThrows(AccessDeniedException.class, () -> limited.grant(second));
        assertThat(available(other)).isZero();
        check(one);
    }

    @Test
    void seals_of_all_nodes_at_once_stand_in_one_row() {
        Account account = books.account();
        books.ledger(0).grant(Grant.purchase(account, 1, key(account, "grant")));
        List<SealRecord> seals = Together.times(
                        NODES, node -> books.ledger(node).seals().seal(Note.NONE.reason("now")))
                .allOrFail();
        assertThat(seals.stream().map(seal -> seal.seal().number()).distinct()).hasSize(NODES);
        for (SealRecord seal : seals) {
            assertThat(books.ledger(1).seals().verifySeal(seal.seal()).isSound())
                    .isTrue();
        }
    }

    /** A node may not have applied yet what another one has committed: it waits, since the session says so. */
    @Test
    void what_was_written_on_one_node_is_read_on_the_next() {
        Account account = books.account();
        for (int i = 0; i < 30; i++) {
            books.ledger(i % NODES).grant(Grant.purchase(account, 1, key(account, "grant-" + i)));
            JdbcLedger next = books.ledger((i + 1) % NODES);
            assertThat(next.balance(account).available()).isEqualTo(i + 1);
            assertThat(next.entry(key(account, "grant-" + i))).isPresent();
        }
        check(account);
    }

    /** The same for what a command is decided on: its transaction begins with an update, which waits only where it is told to. */
    @Test
    void what_was_granted_on_one_node_is_spent_on_the_next() {
        Account account = books.account();
        for (int i = 0; i < 30; i++) {
            books.ledger(i % NODES).grant(Grant.purchase(account, 1, key(account, "grant-" + i)));
            books.ledger((i + 1) % NODES).hold(Hold.of(account, 1, key(account, "hold-" + i)));
            books.ledger((i + 2) % NODES).capture(Capture.of(key(account, "hold-" + i), key(account, "done-" + i)));
        }
        assertThat(available(account)).isZero();
        check(account);
    }

    /**
     * In bulk, by a prepared statement for many rows, a server of a cluster forgets a transaction that a conflict ends meanwhile,
     * and says to nobody that it has: the next statements and the commit go through.
     */
    @Test
    void lists_are_not_sent_in_bulk() {
        Account one = books.account();
        Account other = books.account();
        long before = prepared();
        books.ledger(1)
                .postAll(IntStream.range(0, 20)
                        .mapToObj(i -> Grant.purchase(i % 2 == 0 ? one : other, 1, key(one, "grant-" + i)))
                        .toList());
        assertThat(prepared()).isEqualTo(before);
        check(one);
    }

    private static long prepared() {
        return Long.parseLong(cluster.nodes().get(1).status("Com_stmt_prepare"));
    }

    /** The answer is lost before the node has told the others: who looks on another node must keep the late commit out. */
    @Test
    void a_commit_that_comes_after_somebody_has_looked_on_another_node() throws SQLException {
        Account account = books.account();
        books.ledger(0).grant(Grant.purchase(account, 100, key(account, "grant")));
        try (LateCommit late = new LateCommit(books.pool(0), books.pool(1))) {
            JdbcLedger ledger = ClusterBooks.ledger(late.dataSource(), HouseRules.DEFAULT);
            late.arm();
            Receipt receipt = ledger.spend(Spend.of(account, 10, key(account, "spend")));
            assertThat(receipt.isReplay()).isFalse();
            late.mustFail();
        }
        assertThat(available(account)).isEqualTo(90);
        check(account);
    }

    /** In the short form a node dies and stays away; in the long one everything happens, again and again, and is healed. */
    @ParameterizedTest
    @MethodSource("blows")
    void writers_on_all_nodes(Blow blow, @TempDir Path folder) {
        SiegeReport sum = SiegeReport.NONE;
        long first = Long.getLong("ledger.seed", new SplittableRandom().nextLong());
        for (int round = 0; round < Math.max(ROUNDS, 1); round++) {
            long seed = first + round;
            Siege siege = new Siege(cluster, folder.resolve("journal-" + round), seed, blow, ROUNDS > 0 ? 300 : 100);
            SiegeReport report = ROUNDS > 0 ? siege.healed() : siege.leftAlone();
            System.out.println("cluster, " + blow + ", -Dledger.seed=" + seed + ": " + report);
            sum = sum.and(report);
        }
        assertThat(sum.acknowledged()).isPositive();
        System.out.println("cluster, " + blow + ", " + Math.max(ROUNDS, 1) + " rounds: " + sum);
    }

    static Stream<Blow> blows() {
        return Stream.of(Blow.values())
                .filter(blow -> ROUNDS > 0 || blow == Blow.KILL)
                .filter(blow -> System.getProperty("ledger.blow", blow.name()).equals(blow.name()));
    }

    private static Key key(Account account, String name) {
        return Key.of(account.owner() + "-" + name);
    }
}
