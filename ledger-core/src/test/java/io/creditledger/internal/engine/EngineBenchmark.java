package io.creditledger.internal.engine;

import io.creditledger.access.Limits;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.internal.hash.Chain;
import io.creditledger.proof.ChainKeys;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many decisions of the engine one thread makes in a second, without any store. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final Account account = Account.of("user-42");
    private final Actor actor = Actor.service("app");
    private Books books = empty();
    private long count;

    /** Whether the chains have a key. */
    @Param({"false", "true"})
    public boolean keyed;

    private Engine engine = new Engine(Chain.PLAIN, SignalPolicy.NONE);

    /** Three lots of 100 each. */
    @Setup
    public void refill() {
        engine = new Engine(keyed ? new Chain(ChainKeys.of("2026-01", new byte[32])) : Chain.PLAIN, SignalPolicy.NONE);
        books = empty();
        for (int i = 0; i < 3; i++) {
            Grant grant = Grant.purchase(account, 100, Key.of("invoice-" + i));
            engine.decideAll(books, List.of(Posting.of(grant, actor, Limits.NONE)), NOW);
        }
    }

    /** A spend that takes from three lots: judged, hashed, and ready to be written. */
    @Benchmark
    public Verdict spendOverThreeLots() {
        Spend spend = Spend.of(account, 250, Key.of("job-" + count++)).feature("images");
        return engine.decide(books, Posting.of(spend, actor, Limits.NONE), NOW);
    }

    /** A grant and a spend that uses it up, on books that move on with them. */
    @Benchmark
    public List<Verdict> grantAndSpend() {
        if (count++ % 1_000 == 0) {
            books = empty();
        }
        Grant grant = Grant.promotion(account, 100, Key.of("grant-" + count));
        Spend spend = Spend.of(account, 100, Key.of("job-" + count));
        return engine.decideAll(
                books, List.of(Posting.of(grant, actor, Limits.NONE), Posting.of(spend, actor, Limits.NONE)), NOW);
    }

    private Books empty() {
        return new Books(Map.of(account, Book.empty(account)), List.of());
    }
}
