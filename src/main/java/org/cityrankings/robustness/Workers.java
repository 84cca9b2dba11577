package org.cityrankings.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Shares numbered blocks of work among the calling thread and threads of an executor. The caller works too and takes
 * over what nobody has begun, so that callers on the threads of that very executor cannot wait for each other.
 *
 * @param threads how many work at once, the caller included, from 1
 */
public record Workers(Executor executor, int threads) {

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads has to be at least 1, not " + threads);
        }
    }

    /**
     * Each worker that gets a block collects in an accumulator of its own; which blocks it gets is left to chance.
     *
     * @throws CancellationException when the caller is interrupted; the other workers are interrupted then
     */
    <A> List<A> run(int blocks, Supplier<A> accumulator, ObjIntConsumer<A> block) {
        AtomicInteger next = new AtomicInteger();
        List<FutureTask<A>> tasks = Stream.generate(
                        () -> new FutureTask<>(() -> work(next, blocks, accumulator, block)))
                .limit(Math.min(threads, Math.max(1, blocks)))
                .toList();
        try {
            tasks.subList(1, tasks.size()).forEach(this::start);
            List<A> parts = new ArrayList<>();
            for (FutureTask<A> task : tasks) {
                task.run(); // does nothing where it has been started already
                parts.add(task.get());
            }
            return parts.stream().filter(Objects::nonNull).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The work was interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            next.set(blocks);
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private void start(FutureTask<?> task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // The executor is full: the caller will run it.
        }
    }

    private static <A> A work(AtomicInteger next, int blocks, Supplier<A> accumulator, ObjIntConsumer<A> block) {
        A own = null;
        try {
            for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                own = own == null ? accumulator.get() : own;
                block.accept(own, i);
            }
        } catch (RuntimeException | Error e) {
            next.set(blocks);
            throw e;
        }
        return own;
    }
}
