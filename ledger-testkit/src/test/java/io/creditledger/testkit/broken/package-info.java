/** Tests of the contract: ledgers that are broken on purpose, each of which the rule that names its fault must catch. */
@NullMarked
package io.creditledger.testkit.broken;

import org.jspecify.annotations.NullMarked;
