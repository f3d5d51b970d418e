package io.creditledger.testkit.model;

/** What an act took from one lot, or as debt, and on behalf of which lot; or a part of that. */
record Part(long lot, long amount, long forLot) {
    Part of(long less) {
        return new Part(lot, less, forLot);
    }
}
