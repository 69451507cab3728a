package org.apimmigrate.core.check.server;

/** A Java process that only is there. */
final class Sleeper {

    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.sleep(120_000);
    }
}
