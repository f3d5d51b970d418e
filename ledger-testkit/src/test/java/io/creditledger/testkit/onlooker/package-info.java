/** Onlookers see much, and find what is torn. */
@NullMarked
package io.creditledger.testkit.onlooker;

import org.jspecify.annotations.NullMarked;
