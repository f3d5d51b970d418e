package io.creditledger.testkit.altered;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.internal.hash.Chain;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A ledger whose answers were tampered with. */
class AlteredLedger extends ForwardingLedger {
    private @Nullable Page<Entry> history;

    AlteredLedger(Ledger behind) {
        super(behind);
    }

    List<Entry> entries(List<Entry> entries) {
        return entries;
    }

    List<AuditRecord> records(List<AuditRecord> records) {
        return records;
    }

    List<Lot> lots(List<Lot> lots) {
        return lots;
    }

    Balance balance(Balance balance) {
        return balance;
    }

    Totals past(Totals totals) {
        return totals;
    }

    /** What it shows does not depend on who asks. */
    @Override
    public final Ledger as(Actor actor) {
        return this;
    }

    @Override
    public final Page<Entry> history(Account account, HistoryQuery query) {
        Page<Entry> page = history;
        if (page == null) {
            page = new Page<>(entries(behind().history(account, query).items()), Optional.empty(), Optional.empty());
            history = page;
        }
        return page;
    }

    @Override
    public Optional<Entry> entry(Key key) {
        return history(Story.ACCOUNT, HistoryQuery.oldestFirst().limit(1000)).items().stream()
                .filter(entry -> entry.isWritten() && entry.key().equals(key))
                .findFirst();
    }

    @Override
    public final Page<AuditRecord> audit(AuditQuery query) {
        return new Page<>(records(behind().audit(query).items()), Optional.empty(), Optional.empty());
    }

    @Override
    public final List<Lot> lots(Account account, LotQuery query) {
        return lots(behind().lots(account, query));
    }

    @Override
    public final Balance balance(Account account) {
        return balance(behind().balance(account));
    }

    @Override
    public final Totals balanceAt(Account account, Instant instant) {
        return past(behind().balanceAt(account, instant));
    }

    /** The same entries, chained anew as somebody would who knows how. */
    static List<Entry> chained(List<Entry> entries) {
        Hash link = Hash.ZERO;
        List<Entry> chained = new ArrayList<>();
        for (Entry entry : entries) {
            link = entry.isWritten() ? Chain.PLAIN.link(link, entry) : link;
            chained.add(entry.isWritten() ? entry.withHash(link) : entry);
        }
        return chained;
    }

    static Ledger entries(Ledger behind, UnaryOperator<List<Entry>> change) {
        return new AlteredLedger(behind) {
            @Override
            List<Entry> entries(List<Entry> entries) {
                return change.apply(entries);
            }
        };
    }

    static Ledger records(Ledger behind, UnaryOperator<List<AuditRecord>> change) {
        return new AlteredLedger(behind) {
            @Override
            List<AuditRecord> records(List<AuditRecord> records) {
                return change.apply(records);
            }
        };
    }

    static Ledger lots(Ledger behind, UnaryOperator<List<Lot>> change) {
        return new AlteredLedger(behind) {
            @Override
            List<Lot> lots(List<Lot> lots) {
                return change.apply(lots);
            }
        };
    }

    static Ledger balance(Ledger behind, UnaryOperator<Balance> change) {
        return new AlteredLedger(behind) {
            @Override
            Balance balance(Balance balance) {
                return change.apply(balance);
            }
        };
    }

    static Ledger past(Ledger behind, UnaryOperator<Totals> change) {
        return new AlteredLedger(behind) {
            @Override
            Totals past(Totals totals) {
                return change.apply(totals);
            }
        };
    }
}
