package io.creditledger.testkit.contract;

/** Rules g: grants. */
abstract class GrantRules extends DueRules {}
