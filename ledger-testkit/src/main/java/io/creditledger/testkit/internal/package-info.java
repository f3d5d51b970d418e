/** How the testkit judges what a ledger tells: one file per invariant. No part of the API. */
@NullMarked
package io.creditledger.testkit.internal;

import org.jspecify.annotations.NullMarked;
