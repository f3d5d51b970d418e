/** Why a balance is what it is: where credits came from and went to, and answers in plain sentences. */
@NullMarked
package io.creditledger.explain;

import org.jspecify.annotations.NullMarked;
