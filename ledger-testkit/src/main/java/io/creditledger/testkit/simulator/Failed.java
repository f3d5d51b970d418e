package io.creditledger.testkit.simulator;

/** What a caller is told whose ledger was failed by its store: no answer that tells what happened. */
record Failed(String why) {}
