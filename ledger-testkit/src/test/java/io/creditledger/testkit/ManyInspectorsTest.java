package io.creditledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Many workers look at each account once: none begins again at the first one when the last is done. */
final class ManyInspectorsTest {
    private static final int ACCOUNTS = 10;
    private static final int INSPECTIONS = 25;

    @Test
    void each_account_is_inspected_once() {
        Ledger ledger = InMemoryLedger.create(Clock.systemUTC(), Actor.service("books"));
        for (int i = 0; i < ACCOUNTS; i++) {
            ledger.grant(Grant.purchase(Account.of("user-" + i), 1, Key.of("grant-" + i)));
        }
        InspectionPlan plan = InspectionPlan.all().workers(InspectionPlan.MOST_WORKERS);
        for (int i = 0; i < INSPECTIONS; i++) {
            assertThat(ledger.inspection().verify(plan, broken -> {}).accounts())
                    .isEqualTo(ACCOUNTS);
            assertThat(ledger.inspection().reconcile(plan, finding -> {}).accounts())
                    .isEqualTo(ACCOUNTS);
        }
    }
}
