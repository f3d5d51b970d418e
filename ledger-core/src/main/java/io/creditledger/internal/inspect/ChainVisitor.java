package io.creditledger.internal.inspect;

import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Visitor;
import io.creditledger.value.Account;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Follows the chains of account after account. */
final class ChainVisitor implements Visitor {
    private final Chain chain;
    private final Consumer<ChainReport> reports;
    private final BiConsumer<Row, String> strays;

    ChainVisitor(Chain chain, Consumer<ChainReport> reports, BiConsumer<Row, String> strays) {
        this.chain = chain;
        this.reports = reports;
        this.strays = strays;
    }

    @Override
    public boolean wantsCaches() {
        return false;
    }

    @Override
    public Examiner examiner(Account account) {
        return new ChainExaminer(account, chain);
    }

    @Override
    public void seen(Examiner examiner) {
        reports.accept(((ChainExaminer) examiner).report());
    }

    /** Caches that belong to nobody are none of history's business. */
    @Override
    public void stray(Row row, String problem) {
        if (row.kind().isTruth() || row.kind() == RowKind.ACCOUNT) {
            strays.accept(row, problem);
        }
    }
}
