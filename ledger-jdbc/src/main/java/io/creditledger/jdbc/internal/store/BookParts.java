package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.DueRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.HoldRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.Micros;
import io.creditledger.jdbc.internal.sql.PartTexts;
import io.creditledger.jdbc.internal.sql.Pick;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the part of one book that a request wants, step by step: each step wants rows, which are fetched together with those
 * of other books before the next one. Of one thread, for one book.
 */
final class BookParts {
    private final Flight flight;
    private final PartTexts texts;
    private final long account;
    private final Head head;
    private final Request request;
    private final List<LotRow> first;
    private final boolean due;
    private final Set<Long> touched = new HashSet<>();
    private final Map<Long, LotState> lots = new TreeMap<>();
    private final Map<Long, HoldRow> holds = new TreeMap<>();

    /** The last one is the first lots in burn order, if the request wants these. */
    BookParts(Flight flight, PartTexts texts, AccountRow row, Request request, List<LotRow> first) {
        this.flight = flight;
        this.texts = texts;
        this.account = row.accountId();
        this.head = row.head();
        this.request = request;
        this.first = first;
        this.due = !request.asOf().isBefore(head.nextDue());
    }

    /** First: what the request asks for, what fell due, and what the acts with these entries have made. */
    void wantAsked(Collection<EntryRow> acts) {
        if (wantsEverythingOpen()) {
            flight.want(request.extent() == Extent.EVERY ? texts.everyLot() : texts.openLots(), account, account);
            flight.want(texts.openHolds(), account, account);
        } else if (due) {
            long until = Micros.of(request.asOf());
            flight.want(texts.dueLots(), account, until);
            flight.want(texts.dueHolds(), account, until);
            flight.want(texts.nextDueLot(), account, until);
            flight.want(texts.nextDueHold(), account, until);
        }
        acts.forEach(this::wantMade);
    }

    private void wantMade(EntryRow act) {
        switch (act.entryType()) {
            case SPEND -> {} // it only takes
            case HOLD -> flight.want(texts.holds(), account, act.entryNo());
            case CAPTURE -> {
                wantLotsMadeBy(act.entryKey());
                flight.want(texts.holdsWithKey(), account, origin(act).value());
            }
            case REVOKE -> {
                wantLotsMadeBy(act.entryKey());
                wantLotsMadeBy(origin(act));
            }
            default -> wantLotsMadeBy(act.entryKey());
        }
    }

    private void wantLotsMadeBy(Key act) {
        flight.want(texts.lotsMadeBy(), account, act.value());
    }

    private static Key origin(EntryRow act) {
        return act.refersTo().orElseThrow();
    }

    /** Second: the lots that these acts touched, and what the holds took. */
    void wantTouched(Collection<Act> acts) {
        first.forEach(this::add);
        List.of(texts.everyLot(), texts.openLots(), texts.dueLots()).forEach(this::addAll);
        flight.rows(texts.lotsMadeBy(), account).forEach(row -> touched.add(row.lotNo()));
        addAll(texts.lotsMadeBy());
        for (Pick<HoldRow> pick : List.of(texts.openHolds(), texts.dueHolds(), texts.holds(), texts.holdsWithKey())) {
            flight.rows(pick, account).forEach(row -> holds.put(row.entryNo(), row));
        }
        for (Act act : acts) {
            Entry entry = act.entry();
            for (Draw draw : entry.draws()) {
                touched.add(draw.lot());
                touched.add(draw.forLot());
            }
        }
        touched.remove(Draw.DEBT);
        wantTouchedLots();
        flight.wantAll(texts.draws(), account, holds.keySet());
    }

    /** Third: the lots that the holds took from. */
    void wantHeld() {
        addAll(texts.lots());
        draws().values().forEach(draws -> draws.forEach(draw -> touched.add(draw.lot())));
        wantTouchedLots();
    }

    /** Nearly all are originals, whose reissues need not wait for the fourth step. */
    private void wantTouchedLots() {
        wantLots(touched);
        if (request.extent() != Extent.EVERY) {
            flight.wantAll(texts.reissues(), account, touched);
        }
    }

    /** Fourth: with each lot its original, and with each original its reissues. */
    void wantFamilies() {
        addAll(texts.lots());
        if (request.extent() == Extent.EVERY) {
            return;
        }
        Set<Long> originals = new HashSet<>();
        for (LotState lot : lots.values()) {
            if (touched.contains(lot.number()) || (due && !lot.due().isAfter(request.asOf()))) {
                originals.add(lot.root());
            }
        }
        wantLots(originals);
        flight.wantAll(texts.reissues(), account, originals);
    }

    /** The book, once all of that is there. */
    Book book() {
        addAll(texts.lots());
        addAll(texts.reissues());
        Map<Long, List<Draw>> draws = draws();
        List<Held> held = new ArrayList<>();
        holds.forEach((number, row) -> held.add(row.hold(draws.getOrDefault(number, List.of()))));
        return new Book(head, lots.values(), held, horizon(), isComplete(), unloadedDue());
    }

    private boolean wantsEverythingOpen() {
        return request.extent() == Extent.OPEN || request.extent() == Extent.EVERY;
    }

    private Optional<LotState> horizon() {
        return request.extent() == Extent.FIRST && !first.isEmpty()
                ? Optional.of(first.get(first.size() - 1).lot())
                : Optional.empty();
    }

    /** Whatever is not usable has its credits in the pending sum. */
    private boolean isComplete() {
        boolean fewAndAllUsable =
                first.size() < Opening.FIRST_LOTS && head.totals().pending() == 0;
        return wantsEverythingOpen() || (request.extent() == Extent.FIRST && fewAndAllUsable);
    }

    private Instant unloadedDue() {
        if (wantsEverythingOpen()) {
            return Instant.MAX;
        }
        if (!due) {
            return head.nextDue();
        }
        Instant next = Instant.MAX;
        for (Pick<DueRow> pick : List.of(texts.nextDueLot(), texts.nextDueHold())) {
            for (DueRow row : flight.rows(pick, account)) {
                next = row.dueAt().isBefore(next) ? row.dueAt() : next;
            }
        }
        return next;
    }

    private void wantLots(Set<Long> numbers) {
        numbers.stream()
                .filter(number -> !lots.containsKey(number))
                .forEach(number -> flight.want(texts.lots(), account, number));
    }

    private Map<Long, List<Draw>> draws() {
        Map<Long, List<Draw>> draws = new TreeMap<>();
        new Entries(flight, texts).draws(account).forEach((place, some) -> {
            if (holds.containsKey(place.entry())) {
                draws.put(place.entry(), some);
            }
        });
        return draws;
    }

    private void addAll(Pick<LotRow> pick) {
        flight.rows(pick, account).forEach(this::add);
    }

    private void add(LotRow row) {
        lots.put(row.lotNo(), row.lot());
    }
}
