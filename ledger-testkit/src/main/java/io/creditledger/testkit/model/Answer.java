package io.creditledger.testkit.model;

import io.creditledger.Attempt;
import io.creditledger.Receipt;
import io.creditledger.entry.Entry;
import io.creditledger.query.Page;
import java.util.List;
import java.util.Optional;

/** An answer in a form in which two ledgers must agree on all of it. */
final class Answer {
    /** All that a receipt says. */
    record Told(Entry entry, Object caused, Object balance, Object outcome, Object hold) {
        @Override
        public String toString() {
            return outcome + " " + entry.type() + " of " + entry.amount() + ", " + entry + ", caused " + caused
                    + ", balance " + balance + ", hold " + hold;
        }
    }

    private Answer() {}

    static Object comparable(Object answer) {
        if (answer instanceof Entry entry) {
            return comparable(entry);
        } else if (answer instanceof Receipt receipt) {
            return new Told(
                    comparable(receipt.entry()),
                    comparable(receipt.caused()),
                    receipt.balance(),
                    receipt.outcome(),
                    receipt.hold());
        } else if (answer instanceof Attempt attempt) {
            return List.of(comparable(attempt.receipt()), attempt.shortfall());
        } else if (answer instanceof Page<?> page) {
            return List.of(comparable(page.items()), page.next(), page.back());
        } else if (answer instanceof Optional<?> maybe) {
            return maybe.map(Answer::comparable);
        } else if (answer instanceof List<?> list) {
            return list.stream().map(Answer::comparable).toList();
        }
        return answer;
    }

    private static Entry comparable(Entry entry) {
        if (entry.isWritten()) {
            return entry;
        }
        return new Entry(
                entry.account(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.at(), // nobody knows yet when it will be written
                entry.actor(),
                entry.note(),
                entry.refersTo(),
                entry.content(),
                entry.before(),
                entry.after(),
                entry.draws(),
                entry.extensions(),
                entry.hash());
    }
}
