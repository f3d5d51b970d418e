package io.creditledger.testkit.model;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Extension;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An entry in the making, on top of a past: its draws so far count in every sum. */
final class Draft {
    final Past past;
    final Instant now;
    final List<Draw> draws = new ArrayList<>();
    final List<MadeLot> made = new ArrayList<>();
    final List<Extension> extensions = new ArrayList<>();

    Draft(Past past, Instant now) {
        this.past = past;
        this.now = now;
    }

    long in(long lot) {
        return Math.addExact(past.in(lot), Fact.sum(draws, lot));
    }

    long debt() {
        return Math.negateExact(in(Draw.DEBT));
    }

    /** Adds a draw, unless it moves nothing. */
    void draw(long lot, long amount, long forLot) {
        if (amount != 0) {
            draws.add(new Draw(lot, amount, forLot));
        }
    }

    void draw(long lot, long amount) {
        draw(lot, amount, 0);
    }

    /** Takes from lots in their order, and returns what they did not have. */
    long take(List<LotPast> lots, long amount, long forLot) {
        long missing = amount;
        for (LotPast lot : lots) {
            long taken = Math.min(missing, in(lot.number()));
            draw(lot.number(), -taken, forLot);
            missing -= taken;
        }
        return missing;
    }

    /** Pays debt from a lot, as far as there is debt and at most this much; returns how much. */
    long payDebt(long lot, long most) {
        long paid = Math.min(most, debt());
        draw(lot, -paid);
        draw(Draw.DEBT, paid);
        return paid;
    }

    /** Makes a lot, still empty, and returns its number. */
    long make(LotTerms terms, Optional<Instant> start, Expiry expiry, boolean pending, OptionalLong replaces) {
        long number = past.lots().size() + made.size() + 1L;
        made.add(new MadeLot(number, terms, start, expiry, pending, replaces));
        return number;
    }

    /** Makes a lot that is paid for and good for everything, for good. */
    long makePurchased() {
        return make(LotTerms.PURCHASED, Optional.empty(), Expiry.NEVER, false, OptionalLong.empty());
    }
}
