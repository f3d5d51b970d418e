/** That faults strike where they shall, and that what is left behind is noticed. */
@NullMarked
package io.creditledger.testkit.fault;

import org.jspecify.annotations.NullMarked;
