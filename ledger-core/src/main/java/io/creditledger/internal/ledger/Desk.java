package io.creditledger.internal.ledger;

import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.approval.Proposal;
import io.creditledger.approval.ProposalState;
import io.creditledger.audit.Approval;
import io.creditledger.command.Adjust;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.internal.check.Checks;
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
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where writes go through: allowed, then loaded, decided and appended in one transaction of the store. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.ledger");

    private final Store store;
    private final Gate gate;
    private final Refusals refusals;
    private final Supplier<Instant> clock;
    private final Engine engine;

    Desk(Store store, Gate gate, Refusals refusals, Engine engine, Supplier<Instant> clock) {
        this.store = store;
        this.gate = gate;
        this.refusals = refusals;
        this.clock = clock;
        this.engine = engine;
    }

    /** Posts a list of commands, all or none. */
    List<Receipt> post(List<Command> commands) {
        commands.forEach(command -> Checks.reason(gate.actor(), command.note()));
        List<Optional<Account>> accounts = AccountFinder.of(store, commands).each(commands);
        for (int i = 0; i < commands.size(); i++) {
            gate.need(commands.get(i), accounts.get(i));
        }
        Set<Account> all = accounts.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        try {
            List<Receipt> receipts = write(posting(postings(commands), all));
            receipts.forEach(receipt -> LOG.debug("{}", receipt));
            return receipts;
        } catch (AccessDeniedException | ApprovalNeededException tooMuch) {
            throw refusals.settled(commands, tooMuch);
        }
    }

    /** Posts each of these commands for itself. */
    List<Posted> postEach(List<Command> commands) {
        commands.forEach(command -> Checks.reason(gate.actor(), command.note()));
        return new Imports(
                        store,
                        gate,
                        refusals,
                        (command, account) -> posting(
                                postings(List.of(command)), account.map(Set::of).orElse(Set.of())))
                .post(commands);
    }

    /** Posts a proposed command in the name of its proposer. */
    Receipt approve(Proposal proposal, Approval approval) {
        List<Posting> postings = List.of(Posting.approved(proposal.command(), proposal.proposedBy(), approval));
        Write<List<Receipt>> posting = posting(postings, Set.of(proposal.account()));
        Request request = posting.request().proposals(Set.of(proposal.key()));
        return write(new Write<>(request, posting.keys(), books -> {
                    Optional<Proposal> settled = settled(books, proposal, approval);
                    Decided<List<Receipt>> decided = posting.decide().apply(books);
                    return new Decided<>(decided.decisions(), settled.stream().toList(), decided.result());
                }))
                .get(0);
    }

    /** The proposal as it is once this approval has settled it; nothing where another one has. */
    private Optional<Proposal> settled(Books books, Proposal looked, Approval approval) {
        Instant now = clock.get();
        Key key = looked.key();
        Proposal proposal = books.proposal(key)
                .orElseThrow(() -> new UnknownKeyException(key))
                .at(now);
        if (proposal.state() == ProposalState.APPROVED) {
            return Optional.empty();
        }
        proposal.needOpen(looked.version(), "it cannot be approved any more");
        return Optional.of(proposal.settled(ProposalState.APPROVED, approval.by(), now));
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
            Optional<Decision> decision = engine.sweep(books, account, now);
            decision.ifPresent(books::apply);
            return new Decided<>(decision.stream().toList(), List.of(), decision, decision.isEmpty());
        }));
    }

    private <T> T write(Write<T> write) {
        return Loading.enough(write.request(), enough -> store.write(write.with(enough)));
    }

    private List<Posting> postings(List<Command> commands) {
        return commands.stream()
                .map(command -> Posting.of(command, gate.actor(), gate.limits(command)))
                .toList();
    }

    private Write<List<Receipt>> posting(List<Posting> postings, Set<Account> accounts) {
        return new Write<>(
                request(postings, accounts),
                postings.stream().map(posting -> posting.command().key()).toList(),
                books -> decide(books, postings));
    }

    /** Of a list that is refused nothing may be left in the books: another write may go on with them. */
    private Decided<List<Receipt>> decide(Books books, List<Posting> postings) {
        Books working = postings.size() == 1 ? books : books.copy();
        List<Verdict> verdicts = engine.decideAll(working, postings, clock.get());
        List<Receipt> receipts = verdicts.stream().map(Verdict::receipt).toList();
        List<Decision> decisions = decisions(verdicts);
        if (working != books) {
            decisions.forEach(books::apply);
        }
        return new Decided<>(decisions, receipts);
    }

    private Request request(List<Posting> postings, Set<Account> accounts) {
        Set<Key> keys = new HashSet<>();
        Set<String> actors = new HashSet<>();
        boolean takes = false;
        for (Posting posting : postings) {
            Command command = posting.command();
            keys.add(command.key());
            command.act().ifPresent(keys::add);
            takes |= takesFromLots(command);
            posting.limits()
                    .perDay()
                    .ifPresent(most -> actors.add(posting.actor().id()));
        }
        return new Request(accounts, keys, takes ? Extent.FIRST : Extent.HEAD, clock.get()).locking(actors);
    }

    private static boolean takesFromLots(Command command) {
        return switch (command.type()) {
            case SPEND, HOLD, REVOKE -> true;
            case ADJUST -> ((Adjust) command).amount() < 0;
            default -> false;
        };
    }

    private static List<Decision> decisions(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Applied.class::isInstance)
                .map(verdict -> ((Applied) verdict).decision())
                .toList();
    }
}
