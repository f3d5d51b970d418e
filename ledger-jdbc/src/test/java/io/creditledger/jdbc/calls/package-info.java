/** What is asked of drivers, counted. */
@NullMarked
package io.creditledger.jdbc.calls;

import org.jspecify.annotations.NullMarked;
