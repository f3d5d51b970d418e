/** The page about the contract, compared with the code that it tells about. */
@NullMarked
package io.creditledger.testkit.page;

import org.jspecify.annotations.NullMarked;
