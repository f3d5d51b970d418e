package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.error.LedgerException;
import io.creditledger.inspect.Finding;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every rule stands on: a ledger under a clock that only the rule moves, accounts and keys of the rule's own, and
 * after each rule a check of all invariants on every account that it touched.
 */
abstract class LedgerFixture {
    /** When every rule begins. */
    protected static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");

    /** Everybody may do everything: for rules that are not about access. */
    protected static final HouseRules EVERYBODY = HouseRules.DEFAULT.access(AccessPolicy.OPEN);

    /** In whose name the rules write, where they do not say otherwise. */
    protected static final Actor APP = Actor.service("app");

    /** The clock of the ledger under test. */
    protected final MutableClock clock = MutableClock.at(T0);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private HouseRules rules = EVERYBODY;
    private @Nullable Ledger ledger;

    /**
     * Opens the ledger under test: with this clock, in the name of this actor, by these rules. Its store may hold other
     * accounts. A rule may open several, as several processes would: all on the same books.
     */
    protected abstract Ledger open(Clock clock, Actor actor, HouseRules rules);

    /** What the ledger under test cannot do, each with the reason; rules that need it are skipped. */
    protected Map<Capability, String> lacks() {
        return Map.of();
    }

    @BeforeEach
    final void openLedger() {
        ledger = open(clock, APP, EVERYBODY);
    }

    @AfterEach
    final void everyInvariantHolds() {
        accounts.forEach(account -> LedgerInvariants.check(ledger(), account, rules.chainKeys()));
        if (!lacks().containsKey(Capability.INSPECTION)) {
            accounts.forEach(account -> assertEquals(List.of(), inspected(account), "what an inspection finds"));
        }
    }

    /** What an inspection has to say about an account; nothing, unless a rule tampers with it. */
    private List<Finding> inspected(Account account) {
        return ledger().inspection().reconcile(account);
    }

    /** Opens the ledger under test anew, by these rules; for the beginning of a rule, before anything is written. */
    protected final Ledger under(HouseRules house) {
        Ledger opened = open(clock, APP, house);
        rules = house;
        ledger = opened;
        return opened;
    }

    /** The ledger under test. */
    protected final Ledger ledger() {
        return Objects.requireNonNull(ledger, "opened before each rule");
    }

    /** An account that no other rule uses; the same name gives the same account within one rule. */
    protected final Account account(String name) {
        Account account = Account.of(run + "-" + name);
        if (!accounts.contains(account)) {
            accounts.add(account);
        }
        return account;
    }

    /** Whether an account is one of this rule's own. */
    protected final boolean isOwn(Account account) {
        return accounts.contains(account);
    }

    /** The account of a rule that needs only one. */
    protected final Account account() {
        return account("owner");
    }

    /** Checks the invariants of this account, too, after the rule. */
    protected final Account watched(Account account) {
        accounts.add(account);
        return account;
    }

    /** A key that no other rule uses; the same name gives the same key within one rule. */
    protected final Key key(String name) {
        return Key.of(run + "-" + name);
    }

    /** An instant this long after {@link #T0}. */
    protected static Instant after(Duration duration) {
        return T0.plus(duration);
    }

    /** What is available in an account now. */
    protected final long available(Account account) {
        return ledger().balance(account).available();
    }

    /** Runs something that must be refused in this way, and checks that the account is as it was. */
    protected final <X extends LedgerException> X refused(Account account, Class<X> how, Runnable what) {
        var balance = ledger().balance(account);
        var last = ledger().history(account).items();
        X refusal = assertThrows(how, what::run);
        assertEquals(balance, ledger().balance(account), "a refusal changed the balance");
        assertEquals(last.size(), ledger().history(account).items().size(), "a refusal left an entry");
        return refusal;
    }

    /** Null where no null may be, for rules about bad input. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    protected static <T> T nothing() {
        return (T) null;
    }

    /** Skips the rule, with the reason, where the ledger under test cannot do this. */
    protected final void needs(Capability capability) {
        String reason = lacks().get(capability);
        Assumptions.assumeTrue(reason == null, () -> "lacks " + capability + ": " + reason);
    }
}
