package io.creditledger.explain;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The answer to a question about an account: data to build other words from, and plain English sentences for people. What
 * people and hosts once wrote (reasons, keys, names) is shown on one line, without characters that steer a display.
 * Immutable.
 */
public sealed interface Answer
        permits AfterAdjustment, Choice, Drop, NextExpiry, NotUsable, PromotionsFirst, Waterfall {
    /** The answer in sentences, with the times of a zone; lines end with {@code \n}, but for the last one. */
    String text(ZoneId zone);

    /** The answer in sentences, with times in UTC. */
    default String text() {
        return text(ZoneOffset.UTC);
    }
}
