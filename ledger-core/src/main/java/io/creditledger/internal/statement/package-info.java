/** How statements are read, and what they look like. */
@NullMarked
package io.creditledger.internal.statement;

import org.jspecify.annotations.NullMarked;
