package io.creditledger.jdbc.internal.dialect;

/**
 * How a database speaks where databases differ. This class is the portable form, which a database that is not known gets;
 * a subclass overrides what is different there, or faster. Stateless.
 */
public class Dialect {
    /** The end of a query for no more rows than the parameter {@code limit} says. */
    public String limit() {
        return "FETCH FIRST :limit ROWS ONLY";
    }

    /** The end of a query for what may change, under the lock of its account: some databases show old rows otherwise. */
    public String current() {
        return "";
    }
}
