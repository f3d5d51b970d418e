package io.creditledger.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.error.InvalidInputException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.value.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A question with nothing in it is refused before the database hears of it. */
final class UntouchedTest {
    @Test
    void null_is_refused_before_the_database_is_touched() {
        try (HikariDataSource pool = Databases.H2_MEMORY.newDatabase()) {
            LedgerSchema.migrate(pool);
            FaultyDataSource watched = FaultyDataSource.over(pool);
            Ledger ledger = JdbcLedger.on(watched).as(Actor.service("hostile"));
            watched.clear();
            int asked = refuses(Ledger.class, ledger)
                    + refuses(ledger.approvals())
                    + refuses(ledger.seals())
                    + refuses(ledger.inspection())
                    + refuses(ledger.signals());
            assertThat(asked).isGreaterThan(30);
            assertThat(watched.calls()).isZero();
        }
    }

    private static int refuses(Object service) {
        return refuses(service.getClass().getInterfaces()[0], service);
    }

    private static int refuses(Class<?> type, Object service) {
        Method[] questions = Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(one -> !one.isPrimitive()))
                .toArray(Method[]::new);
        for (Method question : questions) {
            Object[] nothing = Arrays.stream(question.getParameterTypes())
                    .map(one -> one == int.class ? (Object) 1 : one == long.class ? (Object) 1L : null)
                    .toArray();
            assertThat(catchThrowable(() -> question.invoke(service, nothing)))
                    .as("%s with nothing", question)
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOfAny(InvalidInputException.class, NullPointerException.class);
        }
        return questions.length;
    }
}
