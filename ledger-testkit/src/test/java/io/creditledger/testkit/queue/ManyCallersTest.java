package io.creditledger.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.queue.GroupingStore;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.internal.InMemoryStore;
import io.creditledger.testkit.internal.Until;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody waits in the queue at the same time, of platform threads or of virtual ones, and has an answer in the end. */
final class ManyCallersTest {
    private static final int LANES = 4;
    private static final int TOO_MANY_PER_ACCOUNT = 10;
    private static final List<Account> ACCOUNTS =
            IntStream.range(0, 8).mapToObj(i -> Account.of("account-" + i)).toList();

    private final InMemoryStore behind = new InMemoryStore();
    private final Ledger ledger = new StoreLedger(
            new GroupingStore(behind, LANES, Duration.ofMinutes(2), Duration.ofMinutes(2)),
            Clock.systemUTC(),
            Actor.service("many"),
            HouseRules.DEFAULT);
    private final Map<Integer, Object> answers = new ConcurrentHashMap<>();

    @Test
    void threads_of_the_platform_are_all_answered_once() {
        assertAllAnswered(200, Thread::new);
    }

    /** A caller that did not leave its carrier while it waits would keep the others from ever coming so far. */
    @Test
    void virtual_threads_are_all_answered_once() throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 21, "there are no virtual threads before Java 21");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        ThreadFactory virtual = (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
        assertAllAnswered(2_000, virtual);
    }

    private void assertAllAnswered(int callers, ThreadFactory factory) {
        int lots = callers / ACCOUNTS.size() - TOO_MANY_PER_ACCOUNT;
        for (Account account : ACCOUNTS) {
            ledger.postEach(IntStream.range(0, lots)
                    .mapToObj(i -> Grant.purchase(account, 1, Key.of(account.owner() + "-lot-" + i)))
                    .toList());
        }
        List<Thread> threads = IntStream.range(0, callers)
                .mapToObj(i -> factory.newThread(() -> answers.put(i, answer(i))))
                .toList();
        whileNobodyIsLetIn(() -> {
            threads.forEach(Thread::start);
            Until.holds(
                    () -> threads.stream().filter(ManyCallersTest::isInQueue).count() >= callers - LANES);
        });
        Until.holds(() -> threads.stream().noneMatch(Thread::isAlive));

        assertThat(answers).hasSize(callers);
        List<Key> spent = new ArrayList<>();
        answers.forEach((i, answer) -> {
            if (answer instanceof Key key) {
                assertThat(key).isEqualTo(key(i));
                spent.add(key);
            } else {
                assertThat(answer).isInstanceOf(InsufficientCreditsException.class);
            }
        });
        assertThat(spent)
                .hasSize(lots * ACCOUNTS.size())
                .allMatch(key -> ledger.entry(key).isPresent());
        assertThat(ACCOUNTS).allSatisfy(account -> {
            assertThat(ledger.balance(account).available()).isZero();
            LedgerInvariants.check(ledger, account);
        });
    }

    /** The key of the entry that was written now, or why there is none. */
    private Object answer(int caller) {
        try {
            Account account = ACCOUNTS.get(caller % ACCOUNTS.size());
            var receipt = ledger.post(Spend.of(account, 1, key(caller)));
            return receipt.isReplay() ? "a replay" : receipt.entry().key();
        } catch (RuntimeException | Error thrown) {
            return thrown;
        }
    }

    private static Key key(int caller) {
        return Key.of("spend-" + caller);
    }

    private static boolean isInQueue(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Who reads has the store for itself. */
    private void whileNobodyIsLetIn(Runnable action) {
        behind.read(Request.of(ACCOUNTS.get(0), Extent.HEAD, Instant.EPOCH), books -> {
            action.run();
            return true;
        });
    }
}
