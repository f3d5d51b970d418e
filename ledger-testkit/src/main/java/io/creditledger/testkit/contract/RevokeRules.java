package io.creditledger.testkit.contract;

/** Rules v: taking grants back. */
abstract class RevokeRules extends RefundSparedRules {}
