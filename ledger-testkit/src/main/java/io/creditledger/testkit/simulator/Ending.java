package io.creditledger.testkit.simulator;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.model.Answers;
import io.creditledger.testkit.model.NaiveLedger;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is looked at when a system has come to rest. */
final class Ending {
    /** How an objection begins for which everything had to be looked at. */
    static final String INVARIANTS = "invariants of ";

    private final Ledger ledger;
    private final NaiveLedger model;
    private final Promises promises;

    Ending(Ledger ledger, NaiveLedger model, Promises promises) {
        this.ledger = ledger;
        this.model = model;
        this.promises = promises;
    }

    /** What is wrong in these accounts; looks at everything that must hold of them where it is to be thorough. */
    Optional<String> objection(Collection<Account> accounts, boolean thorough) {
        Optional<String> objection = promises.broken(ledger);
        for (Account account : accounts) {
            objection = objection
                    .or(() -> promises.unasked(account, history(ledger, account)))
                    .or(() -> compare("history", account, side -> history(side, account)))
                    .or(() -> compare("balance", account, side -> side.balance(account)))
                    .or(() -> compare("lots", account, side -> side.lots(account, LotQuery.all())))
                    .or(() -> thorough ? invariants(account) : Optional.empty());
        }
        return objection;
    }

    private Optional<String> compare(String what, Account account, Function<Ledger, Object> question) {
        return Answers.difference(Answers.of(model, question), Answers.of(ledger, question))
                .map(difference -> what + " of " + account + ": " + difference);
    }

    private Optional<String> invariants(Account account) {
        List<String> violations = LedgerInvariants.violations(ledger, account);
        return violations.isEmpty() ? Optional.empty() : Optional.of(INVARIANTS + account + ": " + violations);
    }

    private static List<Entry> history(Ledger side, Account account) {
        List<Entry> history = new ArrayList<>();
        HistoryQuery query = HistoryQuery.oldestFirst().limit(1000);
        Page<Entry> page = side.history(account, query);
        history.addAll(page.items());
        while (page.next().isPresent()) {
            page = side.history(account, query.after(page.next().get()));
            history.addAll(page.items());
        }
        return history;
    }
}
