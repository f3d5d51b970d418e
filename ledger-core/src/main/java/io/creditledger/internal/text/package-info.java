/** How values become text that nothing in them can break out of: CSV, JSON, HTML, plain lines. */
@NullMarked
package io.creditledger.internal.text;

import org.jspecify.annotations.NullMarked;
