package org.apimmigrate.dropin;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which flags belong to the procedure, which to the server, and what looks like a slip of the pen in one of the former. */
final class FlagNames {

    /** Flags of the documented procedure, in the order of the page; the last is this bundle's own. */
    static final List<String> PROCEDURE = Collections.unmodifiableList(Arrays.asList(
            "migrate",
            "migrateFromVersion",
            "migratedVersion",
            "runPreMigration",
            "saveInvalidDefinition",
            "tenants",
            "blackListed",
            "tenantRange",
            "profile",
            "exitOnFailure"));

    /** What the server's own usage names, without those that have a dot in their names. */
    private static final Set<String> SERVER = new HashSet<>(Arrays.asList(
            "portOffset",
            "httpPort",
            "httpsPort",
            "setup",
            "osgiConsole",
            "osgiDebugOptions",
            "serverRoles",
            "workerNode",
            "optimize",
            "skipConfigOptimization",
            "enableCorrelationLogs",
            "debug",
            "start",
            "stop",
            "restart",
            "run",
            "test",
            "cleanCaches",
            "cleanRegistry"));

    /**
     * What the server's launcher sets itself where nobody typed it: {@code profile} is "default", or "worker" with -DworkerNode. Other
     * properties that it sets have a dot in their names.
     */
    private static final Map<String, Set<String>> OF_LAUNCHER = Collections.singletonMap(
            "profile", Collections.<String>unmodifiableSet(new HashSet<>(Arrays.asList("default", "worker"))));

    private static final int SHORT_NAME = 7;

    private FlagNames() {}

    static boolean isOfProcedure(String name) {
        return PROCEDURE.contains(name);
    }

    /** Names with a dot are properties of Java, of the framework or of a component, unless they come too near to a flag. */
    static boolean isOfServer(String name) {
        return SERVER.contains(name) || name.indexOf('.') > 0 && !isNearToOneOfProcedure(name);
    }

    /** True for a property that every start of a server has, so that it shows nobody's wish. */
    static boolean isSetByLauncher(String name, String value) {
        return OF_LAUNCHER.containsKey(name) && OF_LAUNCHER.get(name).contains(value);
    }

    /** True for the name itself in other letters, and for one that a letter or two make of it. */
    static boolean isNearToOneOfProcedure(String name) {
        String given = name.toLowerCase(Locale.ROOT);
        for (String flag : PROCEDURE) {
            int slips = flag.length() > SHORT_NAME ? 2 : 1;
            if (distance(given, flag.toLowerCase(Locale.ROOT)) <= slips) {
                return true;
            }
        }
        return false;
    }

    /** How many letters have to be put in, left out or exchanged. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
