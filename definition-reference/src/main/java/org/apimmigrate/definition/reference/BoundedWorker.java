package org.apimmigrate.definition.reference;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread of {@link BoundedWorkers}. */
final class BoundedWorker {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean abandoned;

    BoundedWorker(String name, long stackBytes, ClassLoader loader) {
        thread = new Thread(null, this::loop, name, stackBytes);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }

    <T> Future<T> run(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        work.add(() -> complete(task, result));
        return result;
    }

    /** Processor time that the thread has used so far. */
    long processorNanos() {
        return THREADS.getThreadCpuTime(thread.getId());
    }

    /** Lets the thread end as soon as it can. */
    void abandon() {
        abandoned = true;
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.interrupt();
    }

    private void loop() {
        while (!abandoned) {
            try {
                work.take().run();
            } catch (InterruptedException e) {
                // abandoned, or a library's left-over; the loop's condition decides
                continue;
            }
        }
    }

    /** Errors count as results: a stack overflow is the verdict, not the end of the thread. */
    private static <T> void complete(Callable<T> task, CompletableFuture<T> result) {
        try {
            result.complete(task.call());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }
}
