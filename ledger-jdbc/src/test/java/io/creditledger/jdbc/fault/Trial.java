package io.creditledger.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.entry.Totals;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.value.Account;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One deed, done one way, with a fault and then without; and what must hold in between and afterwards. */
final class Trial {
    private static final HistoryQuery ALL = HistoryQuery.oldestFirst().limit(100);

    private final Scene scene;
    private final Way way;
    private final Deed deed;
    private final Place place;
    private final List<Command> commands;

    Trial(Scene scene, Way way, Variant variant) {
        this.scene = scene;
        this.way = way;
        this.deed = variant.deed();
        this.place = scene.place();
        this.commands = way.commands(deed, place);
        scene.clean().postAll(Deed.ground(place));
        scene.clean().postAll(deed.before(place));
        if (variant.onMemory()) {
            for (Account account : List.of(place.account(), place.other())) {
                scene.ledger().spend(Spend.of(account, 1, place.key("remembered " + account.owner())));
            }
        }
    }

    /** What comes of it where nothing fails. */
    List<Effect> undisturbed() {
        requireAll(scene.go(way, commands, List.of()), Outcome.APPLIED, "without a fault");
        requireAll(scene.go(way, commands, List.of()), Outcome.REPLAYED, "without a fault");
        return effects();
    }

    /** Whether there was such a call. The effects must be these in the end. */
    boolean withstands(Fault fault, List<Effect> expected, Tally tally) throws SQLException {
        List<Told> told = scene.go(way, commands, List.of(fault));
        boolean struck = scene.hasStruck(way);
        String what =
                way + ", " + deed + ", " + fault + ", struck " + scene.faulty().struck();
        assertThat(scene.leftBehind()).as(what).isEmpty();
        Set<Command> done = done();
        for (Told each : told) {
            requireTrue(each, done.contains(each.command()), what);
            tally.count(each);
        }
        if (way.isWhole()) {
            assertThat(done.size()).as("done, %s", what).isIn(0, commands.size());
        }
        if (way.isWithin()) {
            assertThat(scene.host().isSold(commands.get(0).key()))
                    .as("the host's row, %s", what)
                    .isEqualTo(!done.isEmpty());
        }
        retry(told, done, what);
        assertThat(effects()).as(what).isEqualTo(expected);
        for (Account account : way.accounts(place)) {
            LedgerInvariants.check(scene.clean(), account);
        }
        return struck;
    }

    private void retry(List<Told> first, Set<Command> done, String what) {
        List<Told> second = scene.go(way, commands, List.of());
        assertThat(scene.leftBehind()).as("after a retry, %s", what).isEmpty();
        for (int i = 0; i < commands.size(); i++) {
            Receipt receipt = receipt(second.get(i), what);
            boolean wasDone = done.contains(commands.get(i));
            assertThat(receipt.outcome()).as("retry, %s", what).isEqualTo(wasDone ? Outcome.REPLAYED : Outcome.APPLIED);
            first.get(i)
                    .receipt()
                    .ifPresent(before ->
                            assertThat(receipt.entry()).as("retry, %s", what).isEqualTo(before.entry()));
        }
    }

    /** Those whose keys are taken. */
    private Set<Command> done() {
        var entries = scene.clean().entries(commands.stream().map(Command::key).toList());
        return commands.stream()
                .filter(command -> entries.containsKey(command.key()))
                .collect(Collectors.toSet());
    }

    /** What a caller was told is how it is. */
    private void requireTrue(Told told, boolean isDone, String what) {
        String claim = told + ", " + what;
        if (told.receipt().isPresent()) {
            assertThat(isDone).as(claim).isTrue();
            return;
        }
        Throwable failure = told.failure().orElseThrow();
        if (failure instanceof OutcomeUnknownException unknown) {
            assertThat(unknown.keys()).as(claim).contains(told.command().key());
        } else if (!(failure instanceof Host.UnknownToHost)) {
            boolean isHosts = way.isWithin() && failure instanceof SQLException;
            assertThat(isHosts || failure instanceof RetryableLedgerException || failure instanceof StoreException)
                    .as("a kind of failure that is to be expected: %s", claim)
                    .isTrue();
            if (!isHosts) {
                assertThat(failure.getMessage())
                        .contains(way.isWithin() ? "roll back your transaction" : "nothing was written");
            }
            assertThat(isDone).as(claim).isFalse();
        }
    }

    private void requireAll(List<Told> told, Outcome outcome, String what) {
        assertThat(told).hasSameSizeAs(commands);
        told.forEach(each -> assertThat(receipt(each, what).outcome()).isEqualTo(outcome));
    }

    private static Receipt receipt(Told told, String what) {
        if (told.failure().isPresent()) {
            throw new AssertionError(
                    told.command() + ", " + what, told.failure().get());
        }
        return told.receipt().orElseThrow();
    }

    private List<Effect> effects() {
        return way.accounts(place).stream()
                .map(account -> new Effect(
                        scene.clean().balance(account).totals(),
                        scene.clean().history(account, ALL).items().size()))
                .toList();
    }

    /** What has become of an account. */
    record Effect(Totals totals, int entries) {}
}
