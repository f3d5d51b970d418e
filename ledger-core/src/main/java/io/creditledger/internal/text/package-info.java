/** Text that others wrote, made fit to be shown. */
@NullMarked
package io.creditledger.internal.text;

import org.jspecify.annotations.NullMarked;
