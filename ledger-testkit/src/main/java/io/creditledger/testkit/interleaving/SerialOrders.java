package io.creditledger.testkit.interleaving;

import io.creditledger.Ledger;
import io.creditledger.testkit.InMemoryLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What comes of a schedule where the racers come one after the other, in each order, on a ledger in memory. */
final class SerialOrders {
    private final LedgerRace race;
    private final String schedule;

    SerialOrders(LedgerRace race, String schedule) {
        this.race = race;
        this.schedule = schedule;
    }

    List<Finish> finishes() {
        List<Finish> finishes = new ArrayList<>();
        orders(new ArrayList<>(), finishes);
        return finishes;
    }

    private void orders(List<Integer> begun, List<Finish> finishes) {
        if (begun.size() == race.lanes().size()) {
            finishes.add(finish(begun));
        }
        for (int next = 0; next < race.lanes().size(); next++) {
            if (!begun.contains(next)) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(next);
                orders(longer, finishes);
            }
        }
    }

    private Finish finish(List<Integer> order) {
        RaceNames names = new RaceNames(schedule);
        InMemoryLedger books = InMemoryLedger.create(race.before(), race.actor(), race.rules());
        race.given().on(books, names);
        RacerResult[] results = new RacerResult[order.size()];
        for (int racer : order) {
            LedgerRace.Lane lane = race.lanes().get(racer);
            results[racer] = result(lane, books.another(lane.clock(), race.actor(), race.rules()), names);
        }
        Ledger judge = books.another(race.afterwards(), race.actor(), race.rules());
        return Finish.of(Arrays.asList(results), judge, names);
    }

    private static RacerResult result(LedgerRace.Lane lane, Ledger ledger, RaceNames names) {
        try {
            return RacerResult.returned(lane.work().on(ledger, names));
        } catch (RuntimeException refused) {
            return RacerResult.threw(refused);
        }
    }
}
