package io.creditledger.jdbc.fault;

import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.testkit.fault.JdbcError;
import java.util.ArrayList;
import java.util.List;

/**
 * A way for the calls of a deed to fail.
 *
 * @param after whether the call has its effect
 * @param forGood whether every call fails that follows
 * @param onMemory whether the ledger that fails has written to the accounts before, so that it may remember them
 */
record Variant(Deed deed, JdbcError error, boolean after, boolean forGood, boolean onMemory) {
    private static final List<Deed> DEEDS = List.of(Deed.values());

    /** All of them. */
    static List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        for (Deed deed : DEEDS) {
            for (int number = 0; number < 4 * JdbcError.values().length; number++) {
                all.add(of(deed, number));
            }
        }
        return all;
    }

    /** Every deed with an error of its own, which is another one in each way to do it. */
    static List<Variant> each(Way way) {
        List<Variant> each = new ArrayList<>();
        for (int i = 0; i < DEEDS.size(); i++) {
            each.add(varied(way, i));
        }
        return each;
    }

    /** The same of those deeds that refer to no act, which alone can be decided on a memory. */
    static List<Variant> eachWithoutAct(Way way) {
        Place anywhere = Place.of("anywhere");
        return each(way).stream()
                .filter(variant -> variant.deed().command(anywhere).act().isEmpty())
                .toList();
    }

    private static Variant varied(Way way, int deed) {
        return of(DEEDS.get(deed), 7 * number(way) + 3 * deed);
    }

    private static int number(Way way) {
        return List.of(Way.values()).indexOf(way);
    }

    /**
     * Some of them: on H2 every second deed by itself, and the others in one other way, each with an error of its own; everywhere that the answer to a
     * spend is lost and nobody can be asked, which says most.
     */
    static List<Variant> some(TestDatabase database, Way way, boolean pooled) {
        List<Variant> some = new ArrayList<>();
        if (database == Databases.H2_MEMORY && !pooled) {
            for (int i = 0; i < DEEDS.size(); i++) {
                boolean byItself = way == Way.POST && i % 2 == 0;
                if (byItself || i == 2 * number(way) + 1) {
                    some.add(varied(way, i));
                }
            }
            some.add(new Variant(Deed.SPEND, JdbcError.CONNECTION_DEAD, true, true, false));
        } else if (pooled) {
            some.add(
                    new Variant(Deed.SPEND, JdbcError.CONNECTION_DEAD, true, database == Databases.POSTGRES_18, false));
        }
        return some;
    }

    private static Variant of(Deed deed, int number) {
        JdbcError[] errors = JdbcError.values();
        int round = number / errors.length;
        return new Variant(deed, errors[number % errors.length], round % 2 == 0, round / 2 % 2 == 0, false);
    }

    /** The same, with a ledger that may remember the accounts. */
    Variant remembering() {
        return new Variant(deed, error, after, forGood, true);
    }

    /** The fault at the k-th call. */
    Fault at(int k) {
        Fault fault = (after ? Fault.after(k) : Fault.before(k))
                .of(
                        JdbcCall.CONNECTION,
                        JdbcCall.PREPARE,
                        JdbcCall.EXECUTE,
                        JdbcCall.BATCH,
                        JdbcCall.COMMIT,
                        JdbcCall.ROLLBACK,
                        JdbcCall.SAVEPOINT,
                        JdbcCall.SETTING,
                        JdbcCall.CLOSE)
                .fails(error);
        return forGood ? fault.forGood() : fault;
    }
}
