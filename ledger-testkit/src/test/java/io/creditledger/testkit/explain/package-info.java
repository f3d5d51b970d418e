@NullMarked
package io.creditledger.testkit.explain;

import org.jspecify.annotations.NullMarked;
