package io.creditledger.testkit.interleaving;

/** What several threads do at the same time, again and again, each time in another order of their steps. */
abstract class Race {
    /** What reports call it. */
    abstract String name();

    /**
     * Prepares one schedule, with accounts, keys or rows that no other schedule of any race has.
     *
     * @param name no other schedule has this name
     */
    abstract Heat heat(String name);
}
