package io.creditledger.internal.engine;

import io.creditledger.access.Limits;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
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
import org.openjdk.jmh.annotations.Scope;
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

    /** Three lots of 100 each. */
    public EngineBenchmark() {
        refill();
    }

    /** A spend that takes from three lots: judged, hashed, and ready to be written. */
    @Benchmark
    public Verdict spendOverThreeLots() {
        Spend spend = Spend.of(account, 250, Key.of("job-" + count++)).feature("images");
        return Engine.decide(books, Posting.of(spend, actor, Limits.NONE), NOW);
    }

    /** A grant and a spend that uses it up, on books that move on with them. */
    @Benchmark
    public List<Verdict> grantAndSpend() {
        if (count++ % 1_000 == 0) {
            books = empty();
        }
        Grant grant = Grant.promotion(account, 100, Key.of("grant-" + count));
        Spend spend = Spend.of(account, 100, Key.of("job-" + count));
        return Engine.decideAll(
                books, List.of(Posting.of(grant, actor, Limits.NONE), Posting.of(spend, actor, Limits.NONE)), NOW);
    }

    private void refill() {
        for (int i = 0; i < 3; i++) {
            Grant grant = Grant.purchase(account, 100, Key.of("invoice-" + i));
            Engine.decideAll(books, List.of(Posting.of(grant, actor, Limits.NONE)), NOW);
        }
    }

    private Books empty() {
        return new Books(Map.of(account, Book.empty(account)), List.of());
    }
}
