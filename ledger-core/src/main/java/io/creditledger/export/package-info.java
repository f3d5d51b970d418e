/** Answers to queries as files. */
@NullMarked
package io.creditledger.export;

import org.jspecify.annotations.NullMarked;
