package io.creditledger.testkit.broken;

import io.creditledger.Ledger;
import io.creditledger.explain.Answer;
import io.creditledger.explain.Explanation;
import io.creditledger.internal.explain.Explaining;
import io.creditledger.value.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Ledgers that explain an account in a wrong way. */
final class Retold {
    private Retold() {}

    /** Changes every answer of one kind, wherever it is given. */
    static <A extends Answer> Ledger answers(Ledger sound, Class<A> kind, UnaryOperator<A> change) {
        UnaryOperator<Answer> told = answer -> kind.isInstance(answer) ? change.apply(kind.cast(answer)) : answer;
        return explanations(sound, explanation -> new Explained(explanation, told));
    }

    /** Changes every explanation. */
    static Ledger explanations(Ledger sound, UnaryOperator<Explanation> change) {
        return new Front(sound, other -> explanations(other, change)) {
            @Override
            public Explanation explain(Account account) {
                return change.apply(sound.explain(account));
            }

            @Override
            public Explanation explain(Account account, Instant instant) {
                return change.apply(sound.explain(account, instant));
            }
        };
    }

    /** Explains another instant than the one that was asked for; is told now and that one. */
    static Ledger instants(Ledger sound, Clock clock, BinaryOperator<Instant> other) {
        return new Front(sound, again -> instants(again, clock, other)) {
            @Override
            public Explanation explain(Account account, Instant instant) {
                return sound.explain(account, other.apply(clock.instant(), instant));
            }
        };
    }

    /** Explains what another ledger tells of the account. */
    static Ledger readings(Ledger sound, Clock clock, UnaryOperator<Ledger> reading) {
        return new Front(sound, other -> readings(other, clock, reading)) {
            @Override
            public Explanation explain(Account account) {
                return explain(account, clock.instant());
            }

            @Override
            public Explanation explain(Account account, Instant instant) {
                return Explaining.of(reading.apply(sound), account, instant);
            }
        };
    }
}
