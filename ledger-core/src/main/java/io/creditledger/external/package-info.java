/** Whether the books of a payment provider or a job system agree with the ledger. */
@NullMarked
package io.creditledger.external;

import org.jspecify.annotations.NullMarked;
