/** Tests of the testkit itself. */
@NullMarked
package io.creditledger.testkit;

import org.jspecify.annotations.NullMarked;
