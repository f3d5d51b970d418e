/** The pages of the documentation, compiled and run. */
@NullMarked
package io.creditledger.testkit.docs;

import org.jspecify.annotations.NullMarked;
