package io.creditledger.jdbc.internal.sql;

import io.creditledger.signal.SignalKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was told of an account, as a number: 1 for low, 2 for depleted and 4 for in debt, added up. */
final class ToldNumber {
    private static final List<SignalKind> KINDS = List.of(SignalKind.LOW, SignalKind.DEPLETED, SignalKind.IN_DEBT);

    private ToldNumber() {}

    static int of(Set<SignalKind> told) {
        int number = 0;
        for (SignalKind kind : told) {
            number |= 1 << KINDS.indexOf(kind);
        }
        return number;
    }

    static Set<SignalKind> kinds(int number) {
        Set<SignalKind> told = EnumSet.noneOf(SignalKind.class);
        for (SignalKind kind : KINDS) {
            if ((number & 1 << KINDS.indexOf(kind)) != 0) {
                told.add(kind);
            }
        }
        return told;
    }
}
