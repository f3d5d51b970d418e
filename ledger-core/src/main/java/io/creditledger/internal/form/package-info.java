/** Commands as text and back. */
@NullMarked
package io.creditledger.internal.form;

import org.jspecify.annotations.NullMarked;
