package io.creditledger.internal.ledger;

import io.creditledger.HouseRules;
import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Adjust;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.engine.Applied;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Engine;
import io.creditledger.internal.engine.Posting;
import io.creditledger.internal.engine.Verdict;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where writes go through: checked for form, then loaded, decided and appended in one transaction of the store. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.ledger");

    private final Store store;
    private final Supplier<Instant> clock;
    private final SignalPolicy signals;

    Desk(Store store, Supplier<Instant> clock, HouseRules rules) {
        this.store = store;
        this.clock = clock;
        this.signals = rules.signals();
    }

    /** Posts a list of commands, all or none. */
    List<Receipt> post(List<Command> commands, Actor actor) {
        commands.forEach(command -> needReason(command, actor));
        Set<Account> accounts = new AccountFinder(store).accounts(commands);
        List<Receipt> receipts = write(posting(commands, accounts, actor));
        receipts.forEach(receipt -> LOG.debug("{}", receipt));
        return receipts;
    }

    /** Posts each of these commands for itself. */
    List<Posted> postEach(List<Command> commands, Actor actor) {
        commands.forEach(command -> needReason(command, actor));
        return new Imports(store, (command, accounts) -> posting(List.of(command), accounts, actor)).post(commands);
    }

    /** Brings one account up to date, and returns the entries that this wrote. */
    List<Entry> sweep(Account account) {
        return sweep(account, clock.get()).map(Decision::entries).orElse(List.of());
    }

    /** Brings up to this many accounts up to date, and returns in how many something was written. */
    int sweep(int limit) {
        Instant now = clock.get();
        return new Sweeper(
                        store,
                        account -> sweep(account, now).filter(Desk::wrote).isPresent())
                .sweep(now, limit);
    }

    private static boolean wrote(Decision decision) {
        return !decision.entries().isEmpty() || !decision.signals().isEmpty();
    }

    private Optional<Decision> sweep(Account account, Instant now) {
        return write(new Write<>(Request.of(account, Extent.HEAD, now), List.of(), books -> {
            Optional<Decision> decision = Engine.sweep(books, account, now, signals);
            decision.ifPresent(books::apply);
            return new Decided<>(decision.stream().toList(), decision);
        }));
    }

    private <T> T write(Write<T> write) {
        return Loading.enough(write.request(), enough -> store.write(write.with(enough)));
    }

    private Write<List<Receipt>> posting(List<Command> commands, Set<Account> accounts, Actor actor) {
        List<Posting> postings =
                commands.stream().map(command -> new Posting(command, actor)).toList();
        return new Write<>(
                request(commands, accounts),
                commands.stream().map(Command::key).toList(),
                books -> decide(books, postings));
    }

    /** Of a list that is refused nothing may be left in the books: another write may go on with them. */
    private Decided<List<Receipt>> decide(Books books, List<Posting> postings) {
        Books working = postings.size() == 1 ? books : books.copy();
        List<Verdict> verdicts = Engine.decideAll(working, postings, clock.get(), signals);
        List<Receipt> receipts = verdicts.stream().map(Verdict::receipt).toList();
        List<Decision> decisions = decisions(verdicts);
        if (working != books) {
            decisions.forEach(books::apply);
        }
        return new Decided<>(decisions, receipts);
    }

    private Request request(List<Command> commands, Set<Account> accounts) {
        Set<Key> keys = new HashSet<>();
        boolean takes = false;
        for (Command command : commands) {
            keys.add(command.key());
            command.act().ifPresent(keys::add);
            takes |= takesFromLots(command);
        }
        return new Request(accounts, keys, takes ? Extent.FIRST : Extent.HEAD, clock.get());
    }

    private static boolean takesFromLots(Command command) {
        return switch (command.type()) {
            case SPEND, HOLD, REVOKE -> true;
            case ADJUST -> ((Adjust) command).amount() < 0;
            default -> false;
        };
    }

    private static void needReason(Command command, Actor actor) {
        if (actor.role().isPerson() && command.note().reason().isEmpty()) {
            throw new InvalidInputException("reason", "is missing; a person gives one for every write");
        }
    }

    private static List<Decision> decisions(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Applied.class::isInstance)
                .map(verdict -> ((Applied) verdict).decision())
                .toList();
    }
}
