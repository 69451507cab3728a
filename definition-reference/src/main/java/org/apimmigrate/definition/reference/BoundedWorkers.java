package org.apimmigrate.definition.reference;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads with a known stack that run one piece of work at a time, up to a time limit. There are as many as callers. One that does not
 * stop in time is left alone (it is a daemon, at the lowest priority) and replaced, so that it blocks nobody.
 */
final class BoundedWorkers implements AutoCloseable {

    private static final int PATIENCE = 6;

    private final ConcurrentLinkedDeque<BoundedWorker> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Duration time;
    private final long stackBytes;
    private final ClassLoader loader;
    private volatile boolean closed;

    /**
     * @param time until work is given up
     * @param stackBytes of each thread
     * @param loader context class loader of the threads: JAXP and the service loader of the libraries look there
     */
    BoundedWorkers(Duration time, long stackBytes, ClassLoader loader) {
        this.time = time;
        this.stackBytes = stackBytes;
        this.loader = loader;
    }

    /**
     * Runs the work and waits for it.
     *
     * @throws TimeoutException if it took too long
     * @throws ExecutionException with whatever it threw, errors included
     */
    <T> T run(Callable<T> work) throws TimeoutException, ExecutionException {
        if (closed) {
            throw new IllegalStateException("the definition library is closed");
        }
        BoundedWorker worker = idle.pollFirst();
        if (worker == null) {
            worker = new BoundedWorker("definition-" + numbers.incrementAndGet(), stackBytes, loader);
        }
        try {
            T result = await(worker, worker.run(work));
            release(worker);
            return result;
        } catch (ExecutionException e) {
            release(worker);
            throw e;
        } catch (TimeoutException e) {
            worker.abandon();
            throw e;
        } catch (InterruptedException e) {
            worker.abandon();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a definition was judged", e);
        }
    }

    /**
     * Waits until the work has used its time. What counts is the processor time of the worker, so that a busy machine changes no verdict;
     * only {@link #PATIENCE} times as much by the clock is too much in any case.
     */
    private <T> T await(BoundedWorker worker, Future<T> result)
            throws TimeoutException, ExecutionException, InterruptedException {
        long used = worker.processorNanos();
        for (int round = 0; round < PATIENCE; round++) {
            try {
                return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (worker.processorNanos() - used >= time.toNanos() * 9 / 10) {
                    throw e;
                }
            }
        }
        throw new TimeoutException();
    }

    private void release(BoundedWorker worker) {
        idle.addFirst(worker);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (BoundedWorker worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.abandon();
        }
    }
}
