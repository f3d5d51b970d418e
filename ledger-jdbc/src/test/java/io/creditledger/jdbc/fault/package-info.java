/** Every JDBC call fails once, and once for good: what callers were told is true, and a retry has one effect. */
@NullMarked
package io.creditledger.jdbc.fault;

import org.jspecify.annotations.NullMarked;
