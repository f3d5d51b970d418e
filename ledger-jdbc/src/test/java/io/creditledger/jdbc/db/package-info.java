/** Databases to test on: each is started once, when the first test asks for it, and stopped when the JVM ends. */
@NullMarked
package io.creditledger.jdbc.db;

import org.jspecify.annotations.NullMarked;
