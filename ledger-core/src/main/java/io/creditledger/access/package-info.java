/** Who may do what: the question, the answer, and the policy that gives it. */
@NullMarked
package io.creditledger.access;

import org.jspecify.annotations.NullMarked;
