/** Every field of every row is falsified behind the ledger's back, and has to be found and named. */
@NullMarked
package io.creditledger.jdbc.tampering;

import org.jspecify.annotations.NullMarked;
