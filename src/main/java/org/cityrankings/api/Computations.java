package org.cityrankings.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Runs what is computed on demand on threads of its own, half as many as there are processors, so that it cannot slow
 * the reads down much; a client that goes away stops its work.
 */
@ApplicationScoped
public class Computations {
    private static final int MOST_WAITING = 16;

    private final CurrentVertxRequest request;
    private final ThreadPoolExecutor threads;
    private final LongAdder refused = new LongAdder();

    Computations(CurrentVertxRequest request) {
        this.request = request;
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                half, half, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Computations::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "computation");
        thread.setDaemon(true);
        return thread;
    }

    /** What the work gives or throws; it must end soon when its thread is interrupted, and needs no transaction. */
    public <T> T run(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        request.getCurrent().addEndHandler(gone -> stop(task));
        try {
            threads.execute(task);
            return task.get();
        } catch (RejectedExecutionException full) {
            refused.increment();
            throw Failure.of(ProblemType.BUSY);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (CancellationException nobodyWaits) {
            throw new Failure(ProblemType.BUSY, "The computation was stopped because the client went away.");
        } catch (InterruptedException ending) {
            stop(task);
            Thread.currentThread().interrupt();
            throw new Failure(ProblemType.BUSY, "The service is ending.");
        }
    }

    /** How many threads there are. */
    public int size() {
        return threads.getCorePoolSize();
    }

    /** Lets a computation have the threads that have nothing to do; it has to do itself what this rejects. */
    public Executor idle() {
        return work -> {
            if (threads.getActiveCount() >= size()) {
                throw new RejectedExecutionException("All threads are computing.");
            }
            threads.execute(work);
        };
    }

    /** Also makes room for others where the work had not begun. */
    private void stop(FutureTask<?> task) {
        task.cancel(true);
        threads.remove(task);
    }

    int running() {
        return threads.getActiveCount();
    }

    int waiting() {
        return threads.getQueue().size();
    }

    long finished() {
        return threads.getCompletedTaskCount();
    }

    long refused() {
        return refused.sum();
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
