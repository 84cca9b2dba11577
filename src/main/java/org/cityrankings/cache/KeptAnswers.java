package org.cityrankings.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds answers up to a number of bytes. One that was asked for again is kept rather than one that was not, so that
 * whoever reads through all pages of the record does not drive out what everybody asks for (a segmented LRU).
 */
final class KeptAnswers {
    /** An answer may take this part of the room at most. */
    private static final int LARGEST = 16;

    private final Map<AnswerKey, KeptAnswer> onTrial = new LinkedHashMap<>();
    private final Map<AnswerKey, KeptAnswer> proven = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final long mostProven;
    private long bytes;
    private long bytesProven;

    KeptAnswers(long most) {
        this.most = most;
        this.mostProven = most / 5 * 4;
    }

    synchronized KeptAnswer get(AnswerKey key) {
        KeptAnswer known = proven.get(key);
        if (known != null) {
            return known;
        }
        KeptAnswer again = onTrial.remove(key);
        if (again != null) {
            proven.put(key, again);
            bytesProven += bytes(key, again);
            while (bytesProven > mostProven) {
                Map.Entry<AnswerKey, KeptAnswer> longUnasked = removeEldest(proven);
                bytesProven -= bytes(longUnasked.getKey(), longUnasked.getValue());
                onTrial.put(longUnasked.getKey(), longUnasked.getValue());
            }
        }
        return again;
    }

    synchronized void put(AnswerKey key, KeptAnswer answer) {
        if (bytes(key, answer) > most / LARGEST || proven.containsKey(key) || onTrial.containsKey(key)) {
            return; // of one state of the record there is one answer
        }
        onTrial.put(key, answer);
        bytes += bytes(key, answer);
        while (bytes > most) {
            Map.Entry<AnswerKey, KeptAnswer> gone = removeEldest(onTrial);
            bytes -= bytes(gone.getKey(), gone.getValue());
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long bytes(AnswerKey key, KeptAnswer answer) {
        return key.length() + answer.bytes();
    }

    private static Map.Entry<AnswerKey, KeptAnswer> removeEldest(Map<AnswerKey, KeptAnswer> answers) {
        var eldest = answers.entrySet().iterator();
        Map.Entry<AnswerKey, KeptAnswer> entry = Map.Entry.copyOf(eldest.next());
        eldest.remove();
        return entry;
    }
}
