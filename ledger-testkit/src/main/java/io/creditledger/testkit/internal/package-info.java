/** The store of the in-memory ledger, and how the testkit judges what a ledger tells. No part of the API. */
@NullMarked
package io.creditledger.testkit.internal;

import org.jspecify.annotations.NullMarked;
