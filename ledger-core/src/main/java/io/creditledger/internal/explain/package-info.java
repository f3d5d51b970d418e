@NullMarked
package io.creditledger.internal.explain;

import org.jspecify.annotations.NullMarked;
