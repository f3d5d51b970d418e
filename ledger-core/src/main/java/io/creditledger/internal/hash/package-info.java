/** The hash chains over entries and audit records. */
@NullMarked
package io.creditledger.internal.hash;

import org.jspecify.annotations.NullMarked;
