package io.creditledger.jdbc.bench;

import io.creditledger.Ledger;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.load.LoadOutcome;
import io.creditledger.testkit.load.LoadTask;
import io.creditledger.testkit.load.Measured;
import io.creditledger.value.Account;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spends, reads of the balance and, in the ledger, of pages of the history, by one caller: in an account with few entries, in
 * others with many, and in one with many lots. The entries of measured spends come on top.
 */
final class Growth implements Experiment {
    private final Stage stage;
    private final String contender;
    private final List<GrowthSeries> all;
    private final AtomicInteger keys = new AtomicInteger();
    private Optional<Contender> prepared = Optional.empty();

    Growth(Stage stage, String contender) {
        this.stage = stage;
        this.contender = contender;
        int most = stage.arguments().history();
        this.all = contender.equals(OurLedger.NAME) ? GrowthSeries.entriesAndLots(most) : GrowthSeries.entries(most);
    }

    @Override
    public String name() {
        return "growth-" + contender;
    }

    @Override
    public String title() {
        return contender + ", one caller, 0 ms away, in accounts that begin with so many entries or lots"
                + (isOurs() ? Crowd.title(stage.arguments()) : "");
    }

    @Override
    public List<String> series() {
        return all.stream().map(GrowthSeries::name).toList();
    }

    @Override
    public List<String> bases() {
        return series().subList(0, 1);
    }

    @Override
    public void run(String series, int round, Figures figures) throws SQLException {
        Contender ready = prepared.isPresent() ? prepared.get() : prepare();
        int account = GrowthSeries.number(all, series);
        figures.add(
                series,
                measured(() -> ready.spend(account, contender + "-growth-" + keys.incrementAndGet(), 2)
                        ? LoadOutcome.APPLIED
                        : LoadOutcome.REFUSED),
                1);
        read(series, "balances", figures, () -> {
            ready.balance(account);
            return LoadOutcome.READ;
        });
        if (ready instanceof OurLedger ours) {
            readPages(series, ours.ledger(), ours.account(account), figures);
        }
    }

    /** The latest page, and one from the middle. Whoever has just spent has more than a page of entries. */
    private void readPages(String series, Ledger ledger, Account account, Figures figures) {
        HistoryQuery newest = HistoryQuery.newestFirst();
        long entries = ledger.history(account, newest).items().get(0).sequence();
        HistoryQuery middle = newest.after(new Cursor(Long.toString(entries / 2)));
        read(series, "newest pages", figures, page(ledger, account, newest));
        read(series, "middle pages", figures, page(ledger, account, middle));
    }

    private static LoadTask page(Ledger ledger, Account account, HistoryQuery query) {
        return () ->
                ledger.history(account, query).items().size() == query.limit() ? LoadOutcome.READ : LoadOutcome.REFUSED;
    }

    private void read(String series, String what, Figures figures, LoadTask task) {
        figures.add(series, what + Figures.EACH_SECOND, measured(task));
    }

    private Measured measured(LoadTask task) {
        return stage.arguments().callers(1).run(caller -> task);
    }

    private boolean isOurs() {
        return contender.equals(OurLedger.NAME);
    }

    private Contender prepare() throws SQLException {
        Contender open = stage.contender(contender, 1, 0);
        Contender ready = open instanceof OurLedger ours ? ours.fresh(all.size()) : open;
        for (int number = 0; number < all.size(); number++) {
            grow(ready, number, all.get(number));
        }
        if (ready instanceof OurLedger ours) {
            new Crowd(ours, stage.pool(1, 0)).come(stage.arguments());
        }
        BenchServer.run(stage.pool(1, 0), "VACUUM ANALYZE");
        BenchServer.run(stage.pool(1, 0), "CHECKPOINT");
        prepared = Optional.of(ready);
        return ready;
    }

    private void grow(Contender ready, int number, GrowthSeries series) throws SQLException {
        if (ready instanceof OurLedger ours && series.lots() > 0) {
            ours.addLots(number, series.lots());
        } else {
            History.add(ready, number, series.entries() - History.first(ready), stage.pool(1, 0));
        }
    }
}
