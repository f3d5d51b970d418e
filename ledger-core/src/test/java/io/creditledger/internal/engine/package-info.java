/** Tests and benchmarks of the engine alone. */
@NullMarked
package io.creditledger.internal.engine;

import org.jspecify.annotations.NullMarked;
