/** Tests of the commands as values. */
@NullMarked
package io.creditledger.command;

import org.jspecify.annotations.NullMarked;
