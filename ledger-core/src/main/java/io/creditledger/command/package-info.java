/** What a caller asks for: one immutable value per kind of act. */
@NullMarked
package io.creditledger.command;

import org.jspecify.annotations.NullMarked;
