package io.creditledger.testkit.contract;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.List;

/** What rules about history and sweeps say of entries. */
final class Facts {
    private Facts() {}

    /** The first 1,000 entries of an account, oldest first. */
    static List<Entry> history(Ledger ledger, Account account) {
        return ledger.history(account, HistoryQuery.oldestFirst().limit(1000)).items();
    }

    /** Entries without that in which one that is written differs from one that was only judged. */
    static List<Entry> facts(List<Entry> entries) {
        return entries.stream().map(Facts::fact).toList();
    }

    private static Entry fact(Entry entry) {
        return new Entry(
                entry.account(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.at(),
                entry.actor(),
                entry.note(),
                entry.refersTo(),
                entry.content(),
                entry.before(),
                entry.after(),
                entry.draws(),
                entry.extensions(),
                Hash.ZERO);
    }

    static List<Long> sequences(List<Entry> entries) {
        return entries.stream().map(Entry::sequence).toList();
    }

    static List<EntryType> types(List<Entry> entries) {
        return entries.stream().map(Entry::type).toList();
    }

    /** Those entries that are judged and not written down. */
    static List<Entry> unwritten(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.isWritten()).toList();
    }
}
