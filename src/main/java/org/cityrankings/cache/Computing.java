package org.cityrankings.cache;

import java.util.concurrent.CompletableFuture;

/** A request that computes an answer for all who wait for the same. */
record Computing(Memory memory, AnswerKey key, CompletableFuture<KeptAnswer> answer) {
    /** Under which the request carries it. */
    static final String NAME = Computing.class.getName();

    void end(KeptAnswer kept) {
        memory.end(key, answer, kept);
    }

    void giveUp() {
        memory.giveUp(key, answer);
    }
}
