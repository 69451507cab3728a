package org.apimmigrate.dropin.server;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Stands for a component of the server that would touch the databases. */
public final class FakeComponent implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        System.out.println("SERVER COMPONENT STARTED");
    }

    @Override
    public void stop(BundleContext context) {}
}
