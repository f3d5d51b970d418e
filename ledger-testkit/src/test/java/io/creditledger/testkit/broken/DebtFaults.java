package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;
import static io.creditledger.testkit.broken.Remade.only;

import io.creditledger.Ledger;
import io.creditledger.command.Adjust;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.stream.Stream;

/** Ledgers that are wrong about what is owed and who may write. */
final class DebtFaults {
    private DebtFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger("forgives debt", "d3_a_grant_pays_debt_first", "draws of GRANT", DebtFaults::forgives),
                ledger("hides debt", "d1_debt_is_visible", "expected: <30>", DebtFaults::hides),
                ledger(
                        "sets no limit to an overdraft",
                        "s13_an_overdraft_is_a_limit",
                        "InsufficientCredits",
                        sound -> Front.asking(sound, only(Spend.class, DebtFaults::withoutLimit))),
                ledger(
                        "makes a debt where none is allowed",
                        "d2_debt_arises_only_where_a_command_allows_it",
                        "InsufficientCredits",
                        sound -> Front.asking(sound, only(Adjust.class, DebtFaults::intoDebt))));
    }

    private static Ledger forgives(Ledger sound) {
        return Front.posting(sound, (behind, command) -> {
            if (command instanceof Grant grant) {
                Account account = grant.account().orElseThrow();
                long debt = behind.balance(account).debt();
                if (debt > 0) {
                    behind.adjust(Adjust.by(account, debt, "never mind", Key.of("forgiven for " + grant.key())));
                }
            }
            return behind.post(command);
        });
    }

    private static Ledger hides(Ledger sound) {
        return new Front(sound, DebtFaults::hides) {
            @Override
            public Balance balance(Account account) {
                Balance balance = sound.balance(account);
                Totals is = balance.totals();
                return with(balance, "totals", new Totals(Math.max(0, is.available()), is.held(), is.pending(), 0));
            }
        };
    }

    private static Spend withoutLimit(Spend spend) {
        return spend.overdraft() > 0 ? spend.overdraft(1_000_000_000) : spend;
    }

    private static Adjust intoDebt(Adjust adjust) {
        return adjust.amount() < 0 ? adjust.intoDebt() : adjust;
    }
}
