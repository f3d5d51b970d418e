package io.creditledger.testkit.load;

import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Accounts that any load can run on: three open lots, the one that burns first with plenty for every run, and a spend to
 * refund. Knows how many entries the ledger has acknowledged in each, so that a lost one shows. Thread-safe; loads on it run
 * one after the other.
 */
public final class PreparedAccounts {
    private static final int ENTRIES = 4;
    private static final int AT_A_TIME = 100;
    private static final long PLENTY = 1_000_000_000_000L;

    private final String name;
    private final List<Account> accounts;
    private final AtomicIntegerArray acknowledged;
    private final AtomicInteger runs = new AtomicInteger();
    private volatile boolean exact = true;

    private PreparedAccounts(String name, int count) {
        this.name = name;
        this.accounts = IntStream.range(0, count)
                .mapToObj(i -> Account.of(name + "-" + i))
                .toList();
        this.acknowledged = new AtomicIntegerArray(count);
    }

    /**
     * Prepares so many accounts in a ledger.
     *
     * @param seed what all their names and keys are made from; a ledger that has seen it knows them already
     */
    public static PreparedAccounts in(Ledger ledger, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("there has to be an account");
        }
        PreparedAccounts prepared = new PreparedAccounts("load-" + Long.toUnsignedString(seed, 36), count);
        for (int from = 0; from < count; from += AT_A_TIME) {
            List<Command> commands = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_A_TIME); i++) {
                commands.addAll(prepared.commands(i));
                prepared.acknowledged.set(i, ENTRIES);
            }
            ledger.postAll(commands);
        }
        return prepared;
    }

    private List<Command> commands(int number) {
        Account account = accounts.get(number);
        return List.of(
                Grant.promotion(account, PLENTY, key(number, "promotion")).expiresAfter(Duration.ofDays(365)),
                Grant.allowance(account, PLENTY, key(number, "allowance")).expiresAfter(Duration.ofDays(730)),
                Grant.purchase(account, PLENTY, key(number, "purchase")),
                Spend.of(account, PLENTY / 10, spend(number)));
    }

    private Key key(int number, String what) {
        return Key.of(name + "-" + number + "-" + what);
    }

    /** The accounts. */
    public List<Account> accounts() {
        return accounts;
    }

    /**
     * Spends one credit in each, through a ledger that is to know them as one does that has been running for some time. They are
     * acknowledged as all others.
     */
    public void spendInEach(Ledger ledger) {
        String run = nextRun();
        List<Spend> spends = accounts.stream()
                .map(account -> Spend.of(account, 1, Key.of(run + "-" + account.owner())))
                .toList();
        ledger.postEach(spends).forEach(Posted::orElseThrow);
        IntStream.range(0, accounts.size()).forEach(this::acknowledge);
    }

    /** The key of the spend that was prepared in an account. */
    Key spend(int number) {
        return key(number, "spend");
    }

    /** What the keys of one more run begin with. */
    String nextRun() {
        return name + "-r" + runs.incrementAndGet();
    }

    /** The ledger has said that it wrote an entry. */
    void acknowledge(int number) {
        acknowledged.incrementAndGet(number);
    }

    /** Something failed, and may have been written nevertheless: from now on there may be more than was acknowledged. */
    void failed() {
        exact = false;
    }

    boolean isWritten(int number) {
        return acknowledged.get(number) > ENTRIES;
    }

    /** Whether an account with this many entries has what was acknowledged, and nothing else. */
    boolean agrees(int number, long entries) {
        return exact ? entries == acknowledged.get(number) : entries >= acknowledged.get(number);
    }

    int acknowledged(int number) {
        return acknowledged.get(number);
    }
}
