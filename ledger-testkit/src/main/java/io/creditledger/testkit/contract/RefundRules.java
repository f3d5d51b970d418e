package io.creditledger.testkit.contract;

/** Rules r: refunds. */
abstract class RefundRules extends DebtRules {}
