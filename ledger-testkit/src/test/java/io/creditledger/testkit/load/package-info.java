/** That the load generator counts what it does, and sees what is wrong. */
@NullMarked
package io.creditledger.testkit.load;

import org.jspecify.annotations.NullMarked;
