package io.creditledger.testkit.interleaving;

/** What several threads do at the same time, again and again, each time in another order of their steps. */
public interface Race {
    /** What reports call it. */
    String name();

    /**
     * Prepares one schedule, with accounts, keys or rows that no other schedule of any race has.
     *
     * @param name no other schedule has this name
     */
    Heat heat(String name);
}
