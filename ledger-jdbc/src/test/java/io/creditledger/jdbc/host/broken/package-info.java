/** Ledgers that join a host's transaction in a wrong way, and the contract's rules that catch them. */
@NullMarked
package io.creditledger.jdbc.host.broken;

import org.jspecify.annotations.NullMarked;
