package io.creditledger.testkit.interleaving;

/** A call that a racer makes on an object of JDBC. */
interface Call {
    /** Does it. */
    Object run() throws Throwable;
}
