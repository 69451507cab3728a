package org.apimmigrate.dropin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What was typed for the migration, mistakes included: a misspelt {@code -DrunPreMigration} that were left out would turn a validation
 * into a migration. So whatever is neither the procedure's nor the server's is handed to the tool, which refuses it.
 *
 * <p>The server's script puts all arguments behind the main class, where {@code sun.java.command} shows them, and the server makes
 * properties of those that begin with -D (facts/vendor-client.md#start). Values are taken from the properties, as the command has lost its quotes.
 */
final class GivenFlags {

    private final Properties properties;
    /** Behind the main class, in their order. */
    private final List<String> arguments;

    private GivenFlags(Properties properties) {
        this.properties = properties;
        List<String> words = Arrays.asList(
                properties.getProperty("sun.java.command", "").trim().split("\\s+"));
        this.arguments = words.subList(1, words.size());
    }

    /** As the tool is to get them: the procedure's in the order of its page, then what nobody knows. */
    static List<String> in(Properties properties) {
        GivenFlags given = new GivenFlags(properties);
        List<String> flags = given.known();
        flags.addAll(given.unknownArguments());
        flags.addAll(given.slipsAmongProperties());
        return flags;
    }

    private List<String> known() {
        Map<String, List<String>> typed = typed();
        List<String> known = new ArrayList<>();
        for (String name : FlagNames.PROCEDURE) {
            String value = properties.getProperty(name);
            List<String> words = typed.containsKey(name) ? typed.get(name) : new ArrayList<String>();
            if (words.size() > 1) {
                // the property has only the last of them; that they contradict each other is for the tool to say
                known.addAll(words);
            } else if (value != null && !(words.isEmpty() && FlagNames.isSetByLauncher(name, value))) {
                known.add(flag(name, value, !words.isEmpty()));
            }
        }
        return known;
    }

    /** Java itself makes an empty value of a flag without one, the server makes "true" of it. */
    private static String flag(String name, String value, boolean typed) {
        boolean bare = "true".equals(value) || value.isEmpty() && !typed;
        return bare ? "-D" + name : "-D" + name + "=" + value;
    }

    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith("-D")) {
                String name = name(argument.substring(2));
                if (!typed.containsKey(name)) {
                    typed.put(name, new ArrayList<String>());
                }
                typed.get(name).add(argument);
            }
        }
        return typed;
    }

    private List<String> unknownArguments() {
        List<String> unknown = new ArrayList<>();
        for (String argument : arguments) {
            if (isUnknown(argument)) {
                unknown.add(argument);
            }
        }
        return unknown;
    }

    /** A word without any dash is a command of the server's script or a part of a value, unless it looks like a flag. */
    private static boolean isUnknown(String argument) {
        if (argument.startsWith("-D")) {
            String name = name(argument.substring(2));
            return !FlagNames.isOfProcedure(name) && !FlagNames.isOfServer(name);
        }
        String name = name(withoutDashes(argument));
        if (name.length() < name(argument).length()) {
            return !FlagNames.isOfServer(name);
        }
        return FlagNames.isNearToOneOfProcedure(name)
                || name.startsWith("D") && FlagNames.isNearToOneOfProcedure(name.substring(1));
    }

    /** Flags that came another way, in JAVA_OPTS for example, among very many properties that are none. */
    private List<String> slipsAmongProperties() {
        Map<String, List<String>> typed = typed();
        List<String> slips = new ArrayList<>();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!FlagNames.isOfProcedure(name) && !typed.containsKey(name) && FlagNames.isNearToOneOfProcedure(name)) {
                slips.add(flag(name, properties.getProperty(name), false));
            }
        }
        return slips;
    }

    /** Pages and word processors make long dashes of a hyphen. */
    private static String withoutDashes(String argument) {
        int begin = 0;
        while (begin < argument.length() && Character.getType(argument.charAt(begin)) == Character.DASH_PUNCTUATION) {
            begin++;
        }
        return argument.substring(begin);
    }

    private static String name(String flag) {
        int equals = flag.indexOf('=');
        return equals < 0 ? flag : flag.substring(0, equals);
    }
}
