package io.creditledger.testkit.load;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Looks at accounts after a load: all that were written to where they are few, else the first of them and a sample. */
final class Judge {
    private final Ledger ledger;
    private final PreparedAccounts prepared;
    private final List<Integer> written;

    Judge(Ledger ledger, PreparedAccounts prepared) {
        this.ledger = ledger;
        this.prepared = prepared;
        this.written = IntStream.range(0, prepared.accounts().size())
                .filter(prepared::isWritten)
                .boxed()
                .toList();
    }

    int written() {
        return written.size();
    }

    /** The first one is the busiest where some are busier. */
    List<Integer> sample(int most, long seed) {
        if (written.size() <= most) {
            return written;
        }
        List<Integer> others = new ArrayList<>(written.subList(1, written.size()));
        Collections.shuffle(others, new Random(seed));
        List<Integer> sample = new ArrayList<>(others.subList(0, most - 1));
        sample.add(written.get(0));
        return sample;
    }

    List<String> violations(List<Integer> sample) {
        return sample.stream().flatMap(number -> violations(number).stream()).toList();
    }

    private List<String> violations(int number) {
        Account account = prepared.accounts().get(number);
        List<String> found = new ArrayList<>(LedgerInvariants.violations(ledger, account));
        List<Entry> latest = ledger.history(account).items();
        long entries = latest.isEmpty() ? 0 : latest.get(0).sequence();
        if (!prepared.agrees(number, entries)) {
            found.add("acknowledged were " + prepared.acknowledged(number) + " entries of " + account + ", there are "
                    + entries);
        }
        return found;
    }
}
