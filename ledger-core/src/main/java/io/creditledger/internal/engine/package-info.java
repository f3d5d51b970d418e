/** The engine: pure functions that decide what a command does to an account. */
@NullMarked
package io.creditledger.internal.engine;

import org.jspecify.annotations.NullMarked;
