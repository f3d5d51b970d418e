package io.creditledger.internal.engine;

import java.util.List;

/**
 * What is worth remembering of the books of one account for the next write to it. As thread-safe as its book.
 *
 * @param book the part of the book that a store would load for the next spend, and what the acts need
 * @param acts those that a command is likely to refer to
 */
public record Extract(Book book, List<Act> acts) {}
