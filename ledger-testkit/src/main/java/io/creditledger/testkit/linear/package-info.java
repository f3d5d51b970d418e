/** Whether what concurrent callers were told fits one order of all that was done, and that order fits the time. */
@NullMarked
package io.creditledger.testkit.linear;

import org.jspecify.annotations.NullMarked;
