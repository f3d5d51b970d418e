/** The ledger on a cluster whose nodes all take writes. */
@NullMarked
package io.creditledger.jdbc.cluster;

import org.jspecify.annotations.NullMarked;
