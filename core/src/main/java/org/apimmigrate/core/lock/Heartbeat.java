package org.apimmigrate.core.lock;

import java.time.Duration;

/**
 * How a lock's session is watched.
 *
 * @param every how often it is asked whether it still has the lock
 * @param patience how long it may leave that unanswered before the network is taken for dead
 */
public record Heartbeat(Duration every, Duration patience) {

    public static final Heartbeat USUAL = new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(60));
}
