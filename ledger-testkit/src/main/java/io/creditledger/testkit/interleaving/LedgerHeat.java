package io.creditledger.testkit.interleaving;

import io.creditledger.Ledger;
import io.creditledger.testkit.LedgerInvariants;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** One schedule of a race on a ledger. */
final class LedgerHeat implements Heat {
    private final LedgerRace race;
    private final String schedule;
    private final RaceNames names;

    LedgerHeat(LedgerRace race, String schedule) {
        this.race = race;
        this.schedule = schedule;
        this.names = new RaceNames(schedule);
        called(race.nodeBefore(), ledger -> race.given().on(ledger, names));
    }

    @Override
    public List<Callable<?>> racers() {
        List<Callable<?>> racers = new ArrayList<>();
        for (LedgerRace.Lane lane : race.lanes()) {
            racers.add(() -> lane.node().call(ledger -> lane.work().on(ledger, names)));
        }
        return racers;
    }

    @Override
    public List<String> problems(List<RacerResult> results) {
        List<String> problems = new ArrayList<>();
        called(race.nodeAfterwards(), ledger -> {
            Finish finish = Finish.of(results, ledger, names);
            problems.addAll(finish.doubleKeys());
            names.accounts().forEach(account -> problems.addAll(LedgerInvariants.violations(ledger, account)));
            List<Finish> orders = new SerialOrders(race, schedule).finishes();
            if (!orders.contains(finish)) {
                problems.add("no order of the racers comes to this: " + finish);
                orders.forEach(order -> problems.add("one after the other: " + order));
            }
            return problems;
        });
        return problems;
    }

    private static void called(LedgerNode node, Function<Ledger, Object> work) {
        try {
            node.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a race could not be prepared or judged", e);
        }
    }
}
