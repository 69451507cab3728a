package org.apimmigrate.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link TestDatabases} to test methods. JUnit keeps the servers in its root store, so all test classes of a run share them and
 * they stop when the run ends, whatever the tests did.
 */
public final class TestServersExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TestServersExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return databases(context);
    }

    /** For other extensions: the databases of the test that runs. */
    public static TestDatabases databases(ExtensionContext context) {
        // JUnit closes what a store holds: the servers with the run, the databases with the test
        TestServers servers = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("servers", key -> new TestServers(), TestServers.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("databases", key -> new TestDatabases(servers), TestDatabases.class);
    }
}
