package io.creditledger.jdbc.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.access.Limits;
import io.creditledger.access.RolePolicy;
import io.creditledger.audit.AuditAction;
import io.creditledger.command.Activate;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Role;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day in the life of an account, on a database in memory. Prints what happened, where the credits live, and the balance. */
public final class Quickstart {
    private static final Account ACME = Account.of("acme");

    /** Support may give credits, up to a limit. */
    private static final HouseRules RULES = HouseRules.DEFAULT.access(RolePolicy.STANDARD.limit(
            Role.SUPPORT, AuditAction.GRANT, Limits.each(500).perDay(2_000)));

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T00:00:00Z"));
    private final PrintStream out;

    private Quickstart(PrintStream out) {
        this.out = out;
    }

    /** Plays the day and prints it. */
    public static void main(String[] arguments) {
        play(System.out);
    }

    static void play(PrintStream out) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:quickstart");
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            new Quickstart(out).play(dataSource);
        }
    }

    private void play(HikariDataSource dataSource) {
        LedgerSchema.migrate(dataSource);
        Ledger ledger = JdbcLedger.on(dataSource).clock(clock).rules(RULES).as(Actor.service("app"));

        at("09:00");
        tell(
                "monthly allocation",
                ledger.grant(Grant.allowance(ACME, 1_000, Key.of("allocation-2026-03"))
                        .expires(Expiry.endOf(LocalDate.of(2026, 3, 31), ZoneOffset.UTC))));
        at("10:00");
        tell(
                "top-up, invoiced",
                ledger.grant(Grant.purchase(ACME, 500, Key.of("invoice-77")).pending()));
        at("11:15");
        tell("usage", ledger.spend(Spend.of(ACME, 120, Key.of("job-1"))));
        at("13:30");
        tell("invoice paid", ledger.activate(Activate.of(Key.of("invoice-77"), Key.of("evt-501"))));
        tell("the webhook again", ledger.activate(Activate.of(Key.of("invoice-77"), Key.of("evt-501"))));
        at("14:20");
        tell(
                "manual top-up",
                ledger.as(Actor.support("jane"))
                        .grant(Grant.purchase(ACME, 200, Key.of("ticket-9"))
                                .reason("credit note 12")
                                .reference("ticket-9")));
        at("15:00");
        tell("usage", ledger.spend(Spend.of(ACME, 300, Key.of("job-2"))));
        tell("the job failed", ledger.refund(Refund.of(Key.of("job-2"), Key.of("job-2-failed"))));
        at("17:45");
        tell("usage", ledger.spend(Spend.of(ACME, 80, Key.of("job-3"))));
        at("18:00");
        tell("a large job", ledger.spend(Spend.of(ACME, 1_400, Key.of("job-4"))));
        at("18:30");
        tell("purchase refunded", ledger.revoke(Revoke.inFull(Key.of("invoice-77"), Key.of("evt-502"))));

        new Report(out).print(ledger, ACME);
    }

    private void at(String time) {
        clock.set(Instant.parse("2026-03-02T" + time + ":00Z"));
    }

    private void tell(String what, Receipt receipt) {
        out.printf(
                "%-20s %-9s %6d available%n",
                what, receipt.outcome(), receipt.balance().available());
    }
}
