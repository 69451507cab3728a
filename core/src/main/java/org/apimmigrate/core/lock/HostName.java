package org.apimmigrate.core.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The name of this machine. It needs no name service: a machine whose own name is in none is common, and so is a service that is slow. */
final class HostName {

    /** Where Linux says it. */
    static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    /** Where shells and Windows say it. */
    private static final List<String> VARIABLES = List.of("HOSTNAME", "COMPUTERNAME");

    private static final String UNKNOWN = "unknown";

    private final Map<String, String> environment;
    private final Path kernel;

    /** @param kernel file that holds the name; it may be absent */
    HostName(Map<String, String> environment, Path kernel) {
        this.environment = environment;
        this.kernel = kernel;
    }

    /** Never empty; "unknown" where nothing knows it. */
    String text() {
        String name = ofKernel();
        for (String variable : VARIABLES) {
            if (name.isEmpty()) {
                name = environment.getOrDefault(variable, "").strip();
            }
        }
        return name.isEmpty() ? ofNetwork() : name;
    }

    private String ofKernel() {
        try {
            return Files.isReadable(kernel) ? Files.readString(kernel).strip() : "";
        } catch (IOException e) {
            // not there, or no text: the next source is asked
            return "";
        }
    }

    private static String ofNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
