package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.export.Export;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.statement.Period;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads all that was written, in every way there is. */
final class ReadBack {
    private static final int TOGETHER = 500;
    private static final Period ALWAYS = Period.of(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z"));

    private final Twins twins;
    private final Actor actor;
    private final Dice dice;

    ReadBack(Twins twins, Actor actor, Dice dice) {
        this.twins = twins;
        this.actor = actor;
        this.dice = dice;
    }

    private interface Written {
        long to(StringBuilder out) throws IOException;
    }

    /** Reads these accounts and keys; of so many in a hundred accounts everything; where these are none, no histories. */
    void all(List<Account> accounts, List<Key> keys, int thorough) {
        Set<Account> once = new LinkedHashSet<>(accounts);
        for (int i = 0; i < keys.size(); i += TOGETHER) {
            List<Key> some = keys.subList(i, Math.min(keys.size(), i + TOGETHER));
            ask("entries", ledger -> ledger.entries(some));
        }
        ask("balances", ledger -> new ArrayList<>(ledger.balances(once).entrySet()));
        ask("export of the audit trail", ledger -> {
            Export export = Export.audit(ledger, AuditQuery.oldestFirst().limit(500));
            return written(export::writeCsv) + written(export::writeJsonLines);
        });
        ask("audit", ledger -> ledger.audit(AuditQuery.newestFirst().limit(1000)));
        for (Account account : thorough > 0 ? once : Set.<Account>of()) {
            ask(
                    "history",
                    ledger -> ledger.history(account, HistoryQuery.oldestFirst().limit(1000)));
            if (dice.percent(thorough)) {
                thoroughly(account);
            }
        }
    }

    private void thoroughly(Account account) {
        ask("lots", ledger -> ledger.lots(account, LotQuery.all()));
        ask("statement", ledger -> ledger.statement(account, ALWAYS));
        ask("explanation", ledger -> ledger.explain(account));
        ask(
                "trail",
                ledger -> ledger.audit(AuditQuery.newestFirst().account(account).withConsumption()));
        ask("export of a history", ledger -> {
            Export export =
                    Export.history(ledger, account, HistoryQuery.newestFirst().limit(3));
            return written(export::writeCsv) + written(export::writeJsonLines);
        });
        ask("reconciliation", ledger -> ledger.inspection().reconcile(account));
    }

    private void ask(String what, java.util.function.Function<Ledger, Object> question) {
        twins.ask(actor, what, question);
    }

    private static String written(Written export) {
        StringBuilder out = new StringBuilder();
        try {
            return export.to(out) + " records" + System.lineSeparator() + out;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
