/** How the ledger is asked: filters, pages and cursors. */
@NullMarked
package io.creditledger.query;

import org.jspecify.annotations.NullMarked;
