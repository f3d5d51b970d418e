package io.creditledger.testkit.contract;

/** Rules b: bounds and bad input. */
abstract class BoundsRules extends OnceConflictRules {}
