package io.creditledger.testkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.access.AccessPolicy;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Which answers and books are those of some order, and which are those of none. */
final class LedgerRaceTest {
    private static final RaceWork CREDITS =
            (ledger, names) -> ledger.grant(Grant.purchase(names.account("a"), 100, names.key("bought")));

    private final InMemoryLedger books = InMemoryLedger.create(Clock.systemUTC(), Actor.service("books"));
    private final Interleavings interleavings;

    LedgerRaceTest() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:steps;DB_CLOSE_DELAY=-1");
        interleavings = Interleavings.on(database).patience(Duration.ofSeconds(30));
    }

    private LedgerNode careful(Clock clock, Actor actor, HouseRules rules) {
        return LedgerNode.of(new SteppedLedger(books.another(clock, actor, rules), interleavings.dataSource(), true));
    }

    private LedgerNode careless(Clock clock, Actor actor, HouseRules rules) {
        return LedgerNode.of(new SteppedLedger(books.another(clock, actor, rules), interleavings.dataSource(), false));
    }

    private static RaceWork spend(long amount, String key) {
        return (ledger, names) -> ledger.spend(Spend.of(names.account("a"), amount, names.key(key)));
    }

    @Test
    void a_ledger_whose_answers_are_those_of_an_order_passes() {
        LedgerRace race = LedgerRace.of("spends, and a release in vain", this::careful)
                .rules(HouseRules.DEFAULT)
                .given((ledger, names) -> List.of(
                        CREDITS.on(ledger, names),
                        ledger.hold(Hold.of(names.account("a"), 10, names.key("hold"))
                                .timeout(Duration.ofMinutes(1)))))
                .racer(spend(60, "one"))
                .racer((ledger, names) -> ledger.trySpend(Spend.of(names.account("a"), 70, names.key("two"))))
                .racerLater(
                        Duration.ofHours(1),
                        (ledger, names) -> ledger.release(Release.of(names.key("hold"), names.key("let-go"))));
        InterleavingReport report = interleavings.explore(race).orFail();
        assertThat(report.schedules()).isEqualTo(6);
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void a_ledger_that_counts_on_what_it_has_read_is_caught() {
        LedgerRace race = LedgerRace.of("spend, spend", this::careless)
                .given(CREDITS)
                .racer(spend(60, "one"))
                .racer(spend(70, "two"));
        FailedSchedule failed = interleavings.explore(race).failed().orElseThrow();
        assertThat(interleavings.replay(race, "AABB").failed()).isEmpty();
        assertThat(failed.toString())
                .contains(
                        "schedule " + failed.schedule(),
                        "there were enough",
                        "no order of the racers comes to this",
                        "SPEND 60");
    }

    /** Nothing was written twice; but no order answers the first of two calls with a replay. */
    @Test
    void a_ledger_that_does_everything_twice_is_caught() {
        NodeFactory twice = (clock, actor, rules) -> {
            LedgerNode node = careful(clock, actor, rules);
            return work -> {
                node.call(work);
                return node.call(work);
            };
        };
        LedgerRace race = LedgerRace.of("spend, spend", this::careful)
                .given(CREDITS)
                .racer(spend(10, "one"))
                .racerOn(twice, Duration.ZERO, spend(10, "two"));
        assertThat(interleavings.explore(race).failed().orElseThrow().problems())
                .anySatisfy(problem -> assertThat(problem).contains("REPLAYED SPEND"));
    }

    @Test
    void a_key_that_has_two_entries_is_named() {
        RaceNames names = new RaceNames("doubled");
        InMemoryLedger other = InMemoryLedger.create(Clock.systemUTC(), Actor.service("books"));
        CREDITS.on(books, names);
        CREDITS.on(other, names);
        List<Finish.Books> both =
                List.of(Finish.Books.of(books, names.account("a")), Finish.Books.of(other, names.account("a")));
        assertThat(new Finish(List.of(), both).doubleKeys()).containsExactly("doubled-bought has more than one entry");
    }

    @Test
    void rules_are_those_of_all_racers_whenever_they_are_said() {
        HouseRules rules = HouseRules.DEFAULT.access(AccessPolicy.OPEN);
        List<HouseRules> opened = new ArrayList<>();
        NodeFactory noting = (clock, actor, by) -> {
            opened.add(by);
            return careful(clock, actor, by);
        };
        LedgerRace race = LedgerRace.of("spend", noting)
                .racer(spend(10, "one"))
                .rules(rules)
                .racer(spend(10, "two"));
        assertThat(opened).isEmpty();
        assertThat(race.lanes()).hasSize(2);
        assertThat(opened).containsExactly(rules, rules);
    }
}
