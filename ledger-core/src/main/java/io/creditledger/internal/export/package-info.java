/** Which columns entries and audit records have in exports and statements. */
@NullMarked
package io.creditledger.internal.export;

import org.jspecify.annotations.NullMarked;
