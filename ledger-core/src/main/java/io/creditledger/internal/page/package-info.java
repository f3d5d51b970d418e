/** Answers that are longer than a page. */
@NullMarked
package io.creditledger.internal.page;

import org.jspecify.annotations.NullMarked;
