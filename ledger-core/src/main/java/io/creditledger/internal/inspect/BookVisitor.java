package io.creditledger.internal.inspect;

import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Row;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Visitor;
import io.creditledger.value.Account;

/** Looks whether the books of account after account add up. */
final class BookVisitor implements Visitor {
    private final Chain chain;
    private final Tally<Finding> tally;

    BookVisitor(Chain chain, Tally<Finding> tally) {
        this.chain = chain;
        this.tally = tally;
    }

    @Override
    public boolean wantsCaches() {
        return true;
    }

    @Override
    public Examiner examiner(Account account) {
        return new BookExaminer(account, chain);
    }

    @Override
    public void seen(Examiner examiner) {
        BookExaminer book = (BookExaminer) examiner;
        tally.seen(book.report(), book.findings());
    }

    @Override
    public void stray(Row row, String problem) {
        tally.found(StoreInspection.stray(row, problem));
    }
}
