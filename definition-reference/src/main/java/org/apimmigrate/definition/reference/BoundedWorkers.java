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

    /** Work has had its share of the time when a processor has run it for half of it. */
    private static final int SHARE = 2;

    /** So many times the time is the end in any case. */
    private static final int PATIENCE = 6;

    /** How often to look, in one time, once it is over. */
    private static final int LOOKS = 20;

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
     * @throws TimeoutException if it took too long; a {@link TooBusyException} if that was not its own doing
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
     * Waits until the time is over by the clock. Only where the machine is so busy that the worker has had less than its share of it, it
     * gets that share first, so that a busy machine does not turn a good document into one that takes too long.
     */
    private <T> T await(BoundedWorker worker, Future<T> result)
            throws TimeoutException, ExecutionException, InterruptedException {
        long used = worker.processorNanos();
        long start = System.nanoTime();
        long wait = time.toMillis();
        while (true) {
            try {
                return result.get(wait, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (worker.processorNanos() - used >= time.toNanos() / SHARE) {
                    throw e;
                }
                if (System.nanoTime() - start >= time.toNanos() * PATIENCE) {
                    throw new TooBusyException();
                }
                wait = Math.max(1, time.toMillis() / LOOKS);
            }
        }
    }

    /** The work has not had its share of the processor for a long time: nothing is known about it. */
    static final class TooBusyException extends TimeoutException {

        private static final long serialVersionUID = 1L;

        /**
         * For people.
         *
         * @param task what was not done to the document, a verb
         */
        static String saying(String task, byte[] document) {
            return "This machine is too busy with other work to " + task + " the document, of " + document.length
                    + " bytes";
        }
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
