/** The second pair of eyes: commands that wait for another person. */
@NullMarked
package io.creditledger.approval;

import org.jspecify.annotations.NullMarked;
