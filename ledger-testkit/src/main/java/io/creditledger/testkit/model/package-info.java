/**
 * A second opinion on every answer of a ledger: a model that keeps nothing but the facts and adds them up anew for every
 * question, a generator of random commands that collide on purpose, and a check that runs both side by side and shrinks
 * what it finds.
 */
@NullMarked
package io.creditledger.testkit.model;

import org.jspecify.annotations.NullMarked;
