package org.apimmigrate.dropin.server;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * A process that starts as a server does: Equinox with no bundle but the simple configurator, which installs, resolves and starts what
 * bundles.info lists. Main class of a process of its own, as the drop-in may end it.
 */
public final class EquinoxServer {

    private static final long TIMEOUT_MILLIS = 50_000;

    private EquinoxServer() {}

    /** @param args folder for the framework's files, jar of the simple configurator, bundles.info, then what was typed */
    public static void main(String[] args) throws Exception {
        for (int i = 3; i < args.length; i++) {
            asTheServerDoes(args[i]);
        }
        asTheLauncherDoes(new File(System.getProperty("carbon.home")));
        Map<String, String> properties = new HashMap<>();
        properties.put("osgi.install.area", new File(args[0]).toURI().toString());
        properties.put(
                "osgi.configuration.area",
                new File(args[0], "configuration").toURI().toString());
        properties.put("osgi.clean", "true");
        properties.put("osgi.bundles", "reference:" + new File(args[1]).toURI() + "@1:start");
        properties.put(
                "org.eclipse.equinox.simpleconfigurator.configUrl",
                new File(args[2]).toURI().toString());
        properties.put("eclipse.ignoreApp", "true");
        properties.put("osgi.noShutdown", "true");
        System.setProperty("osgi.framework.useSystemProperties", "false");
        EclipseStarter.setInitialProperties(properties);
        BundleContext context = EclipseStarter.startup(new String[0], null);
        FrameworkStartLevel level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        long end = System.currentTimeMillis() + TIMEOUT_MILLIS;
        while (level.getStartLevel() < 6 && System.currentTimeMillis() < end) {
            Thread.sleep(10);
        }
        for (Bundle bundle : context.getBundles()) {
            System.out.println(bundle.getSymbolicName() + " state " + bundle.getState());
        }
        System.out.println(level.getStartLevel() < 6 ? "SERVER STUCK" : "SERVER UP");
        System.out.flush();
        System.exit(0);
    }

    /** What the launcher sets in every start, whatever was typed: a bundle sees it exactly as typed flags (facts/real-servers.md#after-this-tools-migration). */
    private static void asTheLauncherDoes(File home) {
        if (System.getProperty("profile") == null) {
            System.setProperty("profile", Boolean.getBoolean("workerNode") ? "worker" : "default");
        }
        String[] folders = {
            "carbon.config.dir.path", "repository/conf",
            "carbon.components.dir.path", "repository/components",
            "carbon.dropins.dir.path", "repository/components/dropins",
            "carbon.extensions.dir.path", "repository/components/extensions",
            "carbon.internal.lib.dir.path", "lib",
            "carbon.logs.path", "repository/logs",
            "conf.location", "repository/conf",
            "axis2.repo", "repository/deployment/server",
            "catalina.base", "lib/tomcat",
            "wso2.carbon.xml", "repository/conf/carbon.xml",
            "wso2.registry.xml", "repository/conf/registry.xml",
            "wso2.user.mgt.xml", "repository/conf/user-mgt.xml",
            "java.security.auth.login.config", "repository/conf/identity/jaas.conf"
        };
        for (int i = 0; i < folders.length; i += 2) {
            System.setProperty(folders[i], new File(home, folders[i + 1]).getPath());
        }
        System.setProperty("wso2.server.standalone", "true");
        System.setProperty("carbon.classpath", "");
        System.setProperty("java.command", "java");
        System.setProperty(
                "java.util.logging.manager",
                System.getProperty("java.util.logging.manager", "java.util.logging.LogManager"));
        System.setProperty("java.naming.factory.url.pkgs", "org.apache.naming");
        System.setProperty("file.encoding", "UTF8");
    }

    /** What the kernel makes of an argument (facts/vendor-client.md#start). */
    private static void asTheServerDoes(String argument) {
        if (argument.startsWith("-D")) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            System.setProperty(name, equals < 0 ? "true" : argument.substring(equals + 1));
        }
    }
}
