package io.creditledger.internal.engine;

import io.creditledger.approval.Proposal;
import io.creditledger.entry.Entry;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The books of several accounts and the acts that commands refer to. Of one transaction and one thread, as {@link Book}. */
public final class Books {
    /** What is remembered of many accounts has to be little of each. */
    private static final int MOST_ACTS = 4;

    private static final Comparator<Act> NEWEST_FIRST =
            Comparator.comparing((Act act) -> act.entry().sequence()).reversed();

    private final Map<Account, Book> books = new HashMap<>();
    private final Map<Key, Act> acts = new HashMap<>();
    private final Map<Doing, Long> done = new HashMap<>();
    private final Map<Key, Proposal> proposals = new HashMap<>();
    private final boolean remembered;

    /**
     * Books of these parts.
     *
     * @param books one for each account that was asked for
     * @param acts every act that was asked for and exists, of whatever account
     */
    public Books(Map<Account, Book> books, Collection<Act> acts) {
        this(books, acts, false);
    }

    private Books(Map<Account, Book> books, Collection<Act> acts, boolean remembered) {
        this.remembered = remembered;
        this.books.putAll(books);
        acts.forEach(act -> this.acts.put(act.entry().key(), act));
    }

    /**
     * The same books with what the office has beside them.
     *
     * @param done how much each locked actor has done in the last 24 hours
     * @param open the proposals that were asked for and exist
     */
    public Books with(Map<Doing, Long> done, Collection<Proposal> open) {
        this.done.putAll(done);
        open.forEach(proposal -> proposals.put(proposal.key(), proposal));
        return this;
    }

    /** Books that nobody has looked at again: somebody else may have moved them on. They stay as they are. */
    public static Books remembered(Collection<Extract> extracts) {
        Books copies = new Books(Map.of(), List.of(), true);
        for (Extract extract : extracts) {
            copies.books.put(extract.book().head().account(), extract.book().copy());
            extract.acts().forEach(act -> copies.acts.put(act.entry().key(), act));
        }
        return copies;
    }

    /** Whether they are only remembered, so that what is decided on them holds if they are right, and nobody may be refused anything. */
    public boolean areRemembered() {
        return remembered;
    }

    /** What is worth remembering of these accounts, as they stand now; nothing of one of which it would not be little. */
    public List<Extract> extracts(Collection<Account> accounts) {
        Map<Account, List<Act>> open = acts.values().stream()
                .filter(act -> has(act.entry().account())
                        && book(act.entry().account()).mayGoOn(act))
                .sorted(NEWEST_FIRST)
                .collect(Collectors.groupingBy(act -> act.entry().account()));
        return accounts.stream()
                .flatMap(account -> extract(account, open.getOrDefault(account, List.of())).stream())
                .toList();
    }

    private Optional<Extract> extract(Account account, List<Act> open) {
        List<Act> newest = open.stream().limit(MOST_ACTS).toList();
        return book(account).part(newest).map(part -> new Extract(part, newest));
    }

    /** How much of this was done in the last 24 hours. */
    long done(Doing doing) {
        return done.getOrDefault(doing, 0L);
    }

    /** The proposal of the command with this key, if it was asked for and exists. */
    public Optional<Proposal> proposal(Key key) {
        return Optional.ofNullable(proposals.get(key));
    }

    /** Whether the book of this account was asked for, and so is locked in a write. */
    boolean has(Account account) {
        return books.containsKey(account);
    }

    Book book(Account account) {
        Book book = books.get(account);
        if (book == null) {
            throw new IllegalStateException("the book of " + account + " was not asked for");
        }
        return book;
    }

    Optional<Act> act(Key key) {
        return Optional.ofNullable(acts.get(key));
    }

    /** Books of their own that are as these are now. */
    public Books copy() {
        Books copy = new Books(Map.of(), List.of(), remembered);
        books.forEach((account, book) -> copy.books.put(account, book.copy()));
        copy.acts.putAll(acts);
        copy.done.putAll(done);
        copy.proposals.putAll(proposals);
        return copy;
    }

    /** Moves the books on by what was decided. */
    public void apply(Decision decision) {
        book(decision.head().account()).apply(decision);
        decision.refund()
                .ifPresent(
                        refund -> acts.computeIfPresent(refund.act(), (key, act) -> act.refundedInSum(refund.total())));
        for (Entry entry : decision.entries()) {
            acts.put(entry.key(), new Act(entry, List.of(), 0));
        }
        decision.act().ifPresent(act -> acts.put(act.entry().key(), act));
        decision.audits().forEach(row -> done.merge(Doing.of(row), row.amount(), Books::sum));
    }

    /** More than fits is more than any limit. */
    private static long sum(long some, long more) {
        return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
    }
}
