package io.creditledger.testkit.internal;

import io.creditledger.Ledger;
import io.creditledger.proof.ChainKeys;
import io.creditledger.value.Account;
import java.util.List;

/** All invariants, judged through the public reads of a ledger. */
public final class Invariants {
    private static final List<Invariant> ALL = List.of(
            new SumsInvariant(),
            new HoldsInvariant(),
            new LotsInvariant(),
            new OrderInvariant(),
            new DrawsInvariant(),
            new RefundsInvariant(),
            new RevokesInvariant(),
            new KeysInvariant(),
            new FloorInvariant(),
            new AuditInvariant(),
            new ChainInvariant(),
            new PastInvariant(),
            new FlowInvariant(),
            new ExplainInvariant());

    private Invariants() {}

    /** Every violation of the account, whose chains may have keys, one sentence each. */
    public static List<String> violations(Ledger ledger, Account account, ChainKeys keys) {
        Books books = Books.of(ledger, account, keys);
        Findings found = new Findings(account);
        ALL.forEach(invariant -> invariant.judge(books, found));
        return found.messages();
    }
}
