package org.cityrankings.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The answers made of one state of the record on one day, and those being made; forgotten as a whole. */
final class Memory {
    private final ConcurrentMap<AnswerKey, CompletableFuture<KeptAnswer>> computing = new ConcurrentHashMap<>();
    private final KeptAnswers answers;

    Memory(long bytes) {
        this.answers = new KeptAnswers(bytes);
    }

    KeptAnswer find(AnswerKey key) {
        KeptAnswer forAll = answers.get(key.inEveryLanguage());
        return forAll == null ? answers.get(key) : forAll;
    }

    /** The same answer that somebody else computes already, or null: then the caller is the one to compute it. */
    CompletableFuture<KeptAnswer> begun(AnswerKey key, CompletableFuture<KeptAnswer> own) {
        CompletableFuture<KeptAnswer> others = computing.putIfAbsent(key, own);
        if (others == null) {
            KeptAnswer meanwhile = find(key);
            if (meanwhile != null) {
                computing.remove(key, own);
                own.complete(meanwhile);
                return own;
            }
        }
        return others;
    }

    /** Hands what was computed to whoever waits, and keeps it; null is an answer that is nobody else's. */
    void end(AnswerKey key, CompletableFuture<KeptAnswer> own, KeptAnswer answer) {
        if (answer != null) {
            answers.put(answer.variesByLanguage() ? key : key.inEveryLanguage(), answer);
        }
        computing.remove(key, own);
        own.complete(answer);
    }

    /** Whoever computed has gone; one of those who wait has to begin again. */
    void giveUp(AnswerKey key, CompletableFuture<KeptAnswer> own) {
        computing.remove(key, own);
        own.cancel(false);
    }
}
