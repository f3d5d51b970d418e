/** Tests of what the testkit keeps books in. */
@NullMarked
package io.creditledger.testkit.internal;

import org.jspecify.annotations.NullMarked;
