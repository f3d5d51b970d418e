package io.creditledger.testkit.linear;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.error.LedgerException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What Lincheck may do to a ledger: few keys, so that they collide, and answers that say where in the order they were given. */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
public abstract class Checked {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    private static final Account ACCOUNT = Account.of("checked");
    private static final Account OTHER = Account.of("checked-too");

    private final Ledger ledger;

    Checked(Ledger ledger) {
        this.ledger = ledger;
    }

    @Operation
    public String grant(@Param(name = "key") int key) {
        return post(Grant.purchase(ACCOUNT, key, Key.of("grant-" + key)));
    }

    @Operation
    public String spend(@Param(name = "key") int key) {
        return post(Spend.of(ACCOUNT, key, Key.of("spend-" + key)));
    }

    @Operation
    public String hold(@Param(name = "key") int key) {
        return post(Hold.of(ACCOUNT, 1, Key.of("hold-" + key)));
    }

    @Operation
    public String capture(@Param(name = "key") int key) {
        return post(Capture.of(Key.of("hold-" + key), Key.of("capture-" + key)));
    }

    @Operation
    public String both(@Param(name = "key") int key) {
        List<Command> commands = List.of(
                Grant.purchase(OTHER, key, Key.of("other-" + key)), Spend.of(ACCOUNT, 1, Key.of("both-" + key)));
        try {
            return told(ledger.postAll(commands).get(1));
        } catch (LedgerException refusal) {
            return refusal.getClass().getSimpleName();
        }
    }

    @Operation
    public long balance() {
        return ledger.balance(ACCOUNT).available();
    }

    private String post(Command command) {
        try {
            return told(ledger.post(command));
        } catch (LedgerException refusal) {
            return refusal.getClass().getSimpleName();
        }
    }

    private static String told(Receipt receipt) {
        return receipt.outcome() + " as entry " + receipt.entry().sequence() + ", " + receipt.balance();
    }
}
